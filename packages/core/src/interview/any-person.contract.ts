/**
 * Invented candidates for random walks: what they say, how long they take, how often they sleep, and what each text surely answers.
 *
 * The families and points beside a text are set by hand and stand against the machine: it must not ask for them again.
 */
import type { SeededRandom } from '../kernel/seeded-random.ts'

interface Said {
  readonly text: string
  /** Families, and rubric points with a star before them, that the text surely answers. */
  readonly answers: readonly string[]
  /** Seconds it takes to say at a usual speed. */
  readonly seconds: number
}

const said = (text: string, seconds: number, ...answers: readonly string[]): Said => ({ text, seconds, answers })

export const SAYINGS: readonly Said[] = [
  said(
    'In 2024 our checkout lost one order in five on phones. I owned the payment step. I pulled the logs of 400 sessions and found that the address form failed. I rebuilt the form with two engineers. Conversion rose from 61% to 74% within a month.',
    150,
    'result',
    'data',
  ),
  said(
    'I compared buying a tool with building our own, and I chose to build it because we could undo that in a week.',
    45,
    'alternatives',
    'decision',
    '*options',
  ),
  said('If we missed the audit we would have lost the licence, and the whole season was at risk for us.', 30, 'stakes', '*risk'),
  said(
    'My manager disagreed at first and pushed back. I showed him twelve recordings, and he agreed to a trial of two weeks.',
    40,
    'resistance',
  ),
  said('I learned that I should look at raw sessions first. Since then I do so every Monday before I plan anything.', 40, 'reflection'),
  said('I set up a weekly review with an owner for each alarm, so that it cannot come back, and it still runs today.', 40, 'durability'),
  said('We met a lot and we aligned everybody and we were very happy with how it went for the team in the end.', 60),
  said(
    'Usually one should always listen to customers and then prioritise what matters, that is what I would do in such a case.',
    60,
    '*customer',
  ),
  said(
    'The risk is that drivers switch it off, and the metric I would track is the rate of returns per week.',
    40,
    '*risk',
    '*metric',
    '*customer',
  ),
  said(
    'My assumption is that the goal is fewer returns. I would pick the second option for families with small children.',
    60,
    '*clarify',
    '*options',
    '*customer',
    '*decision',
  ),
  said('Support tickets fell by 12% in that quarter.', 15),
  said('Support tickets fell by 31% in that quarter.', 15),
  said('asdf qwer zxcv hjkl uiop vbnm asdf qwer zxcv hjkl uiop vbnm', 10),
  said('No.', 2),
  said(
    'There was the launch, and before it there were the meetings, which I could talk about for a long time. The office had moved that year. Some people liked the new desks and others did not. The budget came late, as budgets do. A colleague left for another company and wrote to us from time to time. The weather that summer was hot, so we met early. There was a long list of things to do. Some of them got done. The rest were carried over to the next list, which was longer. In the autumn the list was still there. Everybody agreed that it was a busy year.',
    420,
  ),
  said(`${'So basically there was a lot going on and it was really quite a busy time for everybody around us. '.repeat(12)}`, 600),
  said('¿Puede repetir la pregunta, por favor? No la he entendido bien y prefiero no adivinar.', 10),
]

export interface Person {
  /** Goes through the sayings in steps of this, from a drawn one on, so that many candidates share texts a judge can remember. */
  readonly stride: number
  readonly first: number
  /** Out of 100. */
  readonly sleeps: number
  readonly passes: number
  readonly rambles: number
  readonly leaves: number
}

export const drawPerson = (random: SeededRandom): Person => ({
  stride: 1 + random.below(SAYINGS.length - 1),
  first: random.below(SAYINGS.length),
  sleeps: [0, 0, 2, 15][random.below(4)]!,
  passes: [0, 5, 60][random.below(3)]!,
  rambles: [0, 10, 50][random.below(3)]!,
  leaves: [0, 0, 0, 1][random.below(4)]!,
})
