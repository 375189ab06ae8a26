/** Bets beside what the words showed: all together, then by what was asked for, the most over-confident first. */
import { type BetRecord, type DatedBet, FEWEST_BETS } from '@inclined/core/interview/judge-bets'
import { Link } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { BetKey, BetPicture } from './bet-picture.tsx'
import { wordDay } from '../../parts/word-day.ts'
import { wordLatest, wordMissing, wordRecord } from './bet-wording.ts'

interface MadeBet extends DatedBet {
  readonly session: string
}

interface BetGroup {
  readonly name: string
  readonly record: BetRecord
  /** The earliest first. */
  readonly bets: readonly MadeBet[]
}

interface BetsPageProps {
  readonly base: string
  /** Null where there is no bet. */
  readonly all: BetGroup | null
  readonly groups: readonly BetGroup[]
}

export function BetsPage({ base, all, groups }: BetsPageProps) {
  const enough = groups.filter(({ record }) => record.verdict !== 'too-few')
  const few = groups.filter(({ record }) => record.verdict === 'too-few')
  return (
    <div className="page max-w-[960px]">
      <PageHeader
        title="Bets"
        lede="Before each reveal you said what level you expected. Here is what the words then showed, in practice. What is believed most and shown least needs you first."
      />
      {all === null ? <NoBets base={base} /> : <Judged base={base} all={all} enough={enough} />}
      {few.length > 0 ? <Few few={few} /> : null}
    </div>
  )
}

function NoBets({ base }: { readonly base: string }) {
  return (
    <EmptyState
      title="No bet yet"
      action={
        <Link className="button" to={`${base}/practice`}>
          Practise
        </Link>
      }
    >
      <p>
        After an answer, say what level you expect for it, then look at the reveal. With {FEWEST_BETS} bets on one principle this page shows
        where you trust yourself too much, and where too little.
      </p>
    </EmptyState>
  )
}

function Judged({ base, all, enough }: { readonly base: string; readonly all: BetGroup; readonly enough: readonly BetGroup[] }) {
  if (all.record.verdict === 'too-few') return null
  return (
    <>
      <BetKey />
      <Group base={base} group={all} />
      {enough.length > 0 ? <h2 className="sr-only">By what was asked for</h2> : null}
      {enough.map((group) => (
        <Group key={group.record.subject} base={base} group={group} isPart />
      ))}
    </>
  )
}

function Group({ base, group, isPart = false }: { readonly base: string; readonly group: BetGroup; readonly isPart?: boolean }) {
  const { name, record, bets } = group
  const Title = isPart ? 'h3' : 'h2'
  return (
    <section className="mt-9 border-t border-line pt-6" data-testid="bet-group">
      <Title className="font-serif text-[21px] font-medium">{name}</Title>
      <p className="mt-1 mb-4">
        {wordRecord(record)} <span className="text-soft">{wordLatest(bets)}</span>
      </p>
      <BetPicture bets={bets} name={name} />
      <details className="mt-3 text-[14px]">
        <summary className="text-soft">
          As a table<span className="sr-only">: {name}</span>
        </summary>
        <table className="mt-2 w-full max-w-[520px] text-left">
          <thead className="text-soft">
            <tr>
              <th className="py-1 pr-4 font-normal">Day</th>
              <th className="py-1 pr-4 font-normal">Your bet</th>
              <th className="py-1 font-normal">The words showed</th>
            </tr>
          </thead>
          <tbody>
            {bets.map((bet) => (
              <tr key={`${bet.session}-${bet.thread}`} className="border-t border-line">
                <td className="py-1 pr-4">
                  <Link to={`${base}/practice/${bet.session}`}>{wordDay(bet.at)}</Link>
                </td>
                <td className="py-1 pr-4">{bet.predicted}</td>
                <td className="py-1">{bet.actual}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

function Few({ few }: { readonly few: readonly BetGroup[] }) {
  return (
    <section className="mt-10 border-t border-line pt-6" aria-labelledby="few-title">
      <h2 id="few-title" className="font-serif text-[21px] font-medium">
        Too few to say
      </h2>
      <p className="mt-1 max-w-[64ch] text-soft">
        {FEWEST_BETS} bets on one thing are needed before anything is said of it: two that miss by chance would look like a habit.
      </p>
      <ul className="mt-3 space-y-1">
        {few.map(({ name, record }) => (
          <li key={record.subject}>
            {name}: <span className="text-soft">{wordMissing(record.bets)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
