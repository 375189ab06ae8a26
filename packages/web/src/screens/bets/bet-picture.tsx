/**
 * Bets on one subject as a picture: time runs to the right, the three practice levels are three lines. A ring is the bet, a dot is
 * what the words showed, a stroke joins them where they differ. The shapes carry the meaning; colour only helps.
 */
import type { Rating } from '@inclined/core/answers/report'
import { type DatedBet, stepsOver } from '@inclined/core/interview/judge-bets'
import type { ReactNode } from 'react'
import { wordDay } from '../../parts/word-day.ts'
import { wordPicture } from './bet-wording.ts'

/** More would stand too close to be told apart on a phone. */
const MOST_SHOWN = 16

const LEFT = 62
const STEP = 32
const ROW: Readonly<Record<Rating, number>> = { strong: 18, mixed: 50, weak: 82 }
const BOTTOM = 116

export function BetPicture({ bets, name }: { readonly bets: readonly DatedBet[]; readonly name: string }) {
  const shown = bets.slice(-MOST_SHOWN)
  const first = shown[0]
  const last = shown.at(-1)
  if (!first || !last) return null
  const at = (index: number): number => LEFT + 22 + index * STEP
  const right = at(shown.length - 1) + 22
  const cut = bets.length > shown.length ? `The last ${shown.length}. ` : ''
  return (
    <svg
      role="img"
      aria-label={`${name}. ${cut}${wordPicture(shown)}`}
      viewBox={`0 0 ${right} ${BOTTOM + 6}`}
      width={right}
      height={BOTTOM + 6}
      className="block h-auto max-w-full"
    >
      {(['strong', 'mixed', 'weak'] as const).map((level) => (
        <g key={level}>
          <line x1={LEFT} x2={right} y1={ROW[level]} y2={ROW[level]} className="stroke-line" />
          <text x={LEFT - 10} y={ROW[level] + 4} textAnchor="end" className="fill-soft text-[13px]">
            {level}
          </text>
        </g>
      ))}
      {shown.map((bet, index) => (
        <Mark key={`${bet.at}-${bet.thread}`} bet={bet} x={at(index)} />
      ))}
      <text x={at(0) - 8} y={BOTTOM} className="fill-soft text-[12px]">
        {wordDay(first.at)}
      </text>
      {shown.length > 3 && wordDay(first.at) !== wordDay(last.at) ? (
        <text x={right} y={BOTTOM} textAnchor="end" className="fill-soft text-[12px]">
          {wordDay(last.at)}
        </text>
      ) : null}
    </svg>
  )
}

function Mark({ bet, x }: { readonly bet: DatedBet; readonly x: number }) {
  const [ring, dot] = [ROW[bet.predicted], ROW[bet.actual]]
  const steps = stepsOver(bet)
  const tone = steps > 0 ? 'stroke-warn' : 'stroke-situation'
  const gap = ring < dot ? 8 : -8
  return (
    <g>
      {steps === 0 ? null : <line x1={x} x2={x} y1={ring + gap} y2={dot} strokeWidth={2} className={tone} />}
      <circle cx={x} cy={ring} r={8} strokeWidth={2} className={`fill-card ${steps === 0 ? 'stroke-good' : tone}`} />
      <circle cx={x} cy={dot} r={4} className="fill-ink" />
    </g>
  )
}

/** What ring and dot stand for. */
export function BetKey() {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-[13.5px] text-soft" aria-label="How to read the pictures">
      <KeyItem words="your bet">
        <circle cx={10} cy={10} r={8} strokeWidth={2} className="fill-card stroke-edge" />
      </KeyItem>
      <KeyItem words="what the words showed">
        <circle cx={10} cy={10} r={4} className="fill-ink" />
      </KeyItem>
      <KeyItem words="the bet was right">
        <circle cx={10} cy={10} r={8} strokeWidth={2} className="fill-card stroke-good" />
        <circle cx={10} cy={10} r={4} className="fill-ink" />
      </KeyItem>
    </ul>
  )
}

function KeyItem({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <svg width={20} height={20} aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  )
}
