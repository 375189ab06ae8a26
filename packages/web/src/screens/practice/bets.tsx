/** After the end and before anything is shown: the level one expects for each answer. Anything may be left open. */
import type { Rating } from '@inclined/core/answers/report'
import { useState } from 'react'
import { listTurns, RATING_WORD } from './practice-wording.ts'
import type { SessionDesk } from './use-session.ts'

const LEVELS: readonly Rating[] = ['weak', 'mixed', 'strong']

export function Bets({ desk }: { readonly desk: SessionDesk }) {
  const { session, act } = desk
  const [chosen, setChosen] = useState<Readonly<Record<number, Rating>>>({})
  const [isBusy, setIsBusy] = useState(false)
  const open = session.threads.filter(({ isAnswered }) => isAnswered)
  const reveal = async () => {
    setIsBusy(true)
    for (const { thread, bet } of open) {
      const predicted = chosen[thread]
      if (bet === null && predicted !== undefined && (await act({ type: 'bet', thread, predicted })) !== 'done') {
        setIsBusy(false)
        return
      }
    }
    await act({ type: 'reveal' })
    setIsBusy(false)
  }
  return (
    <section className="mt-8">
      <h2 className="font-serif text-[24px] font-medium">Before you look: how did it go?</h2>
      <p className="lede">
        Say for each answer what level you expect. Over time this shows where you think too much of your answers, and where too little.
      </p>
      <ol className="mt-7 grid gap-6">
        {open.map(({ thread, bet }) => (
          <li key={thread}>
            <fieldset disabled={bet !== null}>
              <legend className="max-w-[64ch] font-serif text-[18px] leading-snug">{listTurns(session.lines, thread)[0]?.asked}</legend>
              <div className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
                {LEVELS.map((level) => (
                  <label key={level} className="flex cursor-pointer items-center gap-2 py-1">
                    <input
                      type="radio"
                      className="size-4 accent-accent"
                      name={`bet-${thread}`}
                      checked={(bet ?? chosen[thread]) === level}
                      onChange={() => setChosen({ ...chosen, [thread]: level })}
                    />
                    {RATING_WORD[level]}
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      {open.length === 0 ? <p className="mt-6 text-soft">Nothing was answered, so there is nothing to bet on.</p> : null}
      <p className="mt-8">
        <button type="button" className="button" onClick={() => void reveal()} disabled={isBusy}>
          Show me
        </button>
      </p>
    </section>
  )
}
