/**
 * Lists what one piece of evidence more (or less) could be, and puts it into a copy of the evidence.
 *
 * What counts as one piece is data (change-rules.json). Nothing here weighs: whether a change moves a vote is found out by voting again.
 */
import { RUBRIC_POINTS } from '../interview/session-event.ts'
import changes from './change-rules.json' with { type: 'json' }
import type { Fact, LoopEvidence, SharedConcern, SlotEvidence, SlotSubject, ThreadEvidence } from './evidence.ts'
import rules from './note-rules.json' with { type: 'json' }

type Counts = Readonly<Record<string, number>>

export interface EvidenceChange {
  /** A kind of change-rules.json: `baseline`, `own-act`, `second-example` ... */
  readonly kind: string
  readonly interview: number
  readonly slot: number
  readonly subject: SlotSubject
  /** The example it is about; null where it is about the question as a whole. */
  readonly thread: number | null
  readonly point: Fact['point']
  /** Facts it puts in and takes out, and how often. */
  readonly adds: Counts
  readonly takes: Counts
  /** Words for the person, without a full stop. */
  readonly text: string
}

const EVERY = 9

function fill(text: string, subject: SlotSubject, more: Readonly<Record<string, string>> = {}): string {
  const where = changes.where[subject.kind].replace('{id}', subject.id.replaceAll('-', ' '))
  return text.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'where' ? where : (more[name] ?? '')))
}

const sourcesOf = (thread: ThreadEvidence): ReadonlySet<string> => new Set(thread.facts.map((f) => f.source))

type Place = Pick<EvidenceChange, 'interview' | 'slot' | 'subject' | 'thread'>

function gainsInStory(thread: ThreadEvidence, place: Place): readonly EvidenceChange[] {
  const heard = sourcesOf(thread)
  const fits = changes.gains.filter(
    (gain) => (gain.when.length === 0 || gain.when.some((s) => heard.has(s))) && !gain.unless.some((s) => heard.has(s)),
  )
  return fits.map(({ kind, adds, takes, text }) => ({
    ...place,
    kind,
    point: null,
    adds: adds as Counts,
    takes: takes as Counts,
    text: fill(text, place.subject),
  }))
}

function gainsInRubric(thread: ThreadEvidence, place: Place): readonly EvidenceChange[] {
  const open = RUBRIC_POINTS.filter((point) => !thread.facts.some((f) => f.source === 'rubric-touched' && f.point === point))
  return open.map((point) => ({
    ...place,
    kind: 'rubric',
    point,
    adds: { 'rubric-touched': 1 },
    takes: { 'rubric-missed': EVERY },
    text: fill(changes.texts.rubric, place.subject, { point }),
  }))
}

function gainsInSlot(slot: SlotEvidence, interview: number): readonly EvidenceChange[] {
  const { subject } = slot
  const place = { interview, slot: slot.slot, subject }
  const kind = slot.threads.length > 0 ? 'second-example' : 'first-example'
  const example: EvidenceChange = {
    ...place,
    kind,
    thread: null,
    point: null,
    adds: changes.example,
    takes: {},
    text: fill(changes.texts[kind], subject),
  }
  const inThreads = slot.threads.flatMap((t) =>
    (subject.kind === 'principle' ? gainsInStory : gainsInRubric)(t, { ...place, thread: t.thread }),
  )
  return subject.kind === 'principle' ? [...inThreads, example] : inThreads
}

function gainsInShared({ kind, slots }: SharedConcern, loop: LoopEvidence): readonly EvidenceChange[] {
  const id = kind === 'told-again' ? 'another-story' : 'same-number'
  return loop.interviews.flatMap(({ interview, slots: asked }) =>
    asked
      .filter((s) => s.slot === slots[1])
      .map(({ slot, subject }) => {
        const text = fill(changes.texts[id], subject)
        return { kind: id, interview, slot, subject, thread: null, point: null, adds: {}, takes: {}, text }
      }),
  )
}

/** What could have been there and was not. In the order of the questions. */
export function listGains(loop: LoopEvidence): readonly EvidenceChange[] {
  const inSlots = loop.interviews.flatMap((i) => i.slots.flatMap((slot) => gainsInSlot(slot, i.interview)))
  return [...inSlots, ...loop.shared.flatMap((concern) => gainsInShared(concern, loop))]
}

const worthOf = (source: string) => rules.notes.find((rule) => rule.source === source)

/** What was there and could have been missing, and numbers that could have clashed. In the order of the questions. */
export function listLosses(loop: LoopEvidence): readonly EvidenceChange[] {
  return loop.interviews.flatMap(({ interview, slots }) =>
    slots.flatMap((slot) =>
      slot.threads.flatMap((thread): readonly EvidenceChange[] => {
        const { subject } = slot
        const place = { interview, slot: slot.slot, subject, thread: thread.thread }
        const losses = thread.facts
          .filter((fact) => (worthOf(fact.source)?.points ?? 0) > 0)
          .map(({ source, point }): EvidenceChange => {
            const text = fill(changes.texts.loss, subject, { why: worthOf(source)?.why ?? '' }).replace(/\.$/, '')
            return { ...place, kind: 'loss', point, adds: {}, takes: { [source]: EVERY }, text }
          })
        if (subject.kind !== 'principle') return losses
        const text = fill(changes.texts.clash, subject)
        return [...losses, { ...place, kind: 'clash', point: null, adds: { 'number-clash': 1 }, takes: {}, text }]
      }),
    ),
  )
}

function changeFacts(facts: readonly Fact[], { adds, takes, point }: EvidenceChange): readonly Fact[] {
  const left = facts.flatMap((fact) => {
    const taken = fact.point === point ? (takes[fact.source] ?? 0) : 0
    const count = fact.count - taken + (fact.point === point ? (adds[fact.source] ?? 0) : 0)
    return count > 0 ? [{ ...fact, count }] : []
  })
  const fresh = Object.entries(adds).filter(([source]) => !facts.some((f) => f.source === source && f.point === point))
  return [...left, ...fresh.map(([source, count]) => ({ source, point, count, quotes: [], isSupposed: true }))]
}

function changeSlot(slot: SlotEvidence, change: EvidenceChange): SlotEvidence {
  if (change.slot !== slot.slot) return slot
  if (change.kind === 'second-example' || change.kind === 'first-example') {
    const example: ThreadEvidence = { thread: slot.slot, facts: changeFacts([], change), gist: [], isSupposed: true }
    return { ...slot, threads: [...slot.threads, example] }
  }
  const threads = slot.threads.map((t) => (t.thread === change.thread && !t.isSupposed ? { ...t, facts: changeFacts(t.facts, change) } : t))
  return { ...slot, threads }
}

/** The evidence as it would be; what the change is not about stays the same objects. */
export function applyChange(loop: LoopEvidence, change: EvidenceChange): LoopEvidence {
  const lifts = change.kind === 'another-story' ? 'told-again' : change.kind === 'same-number' ? 'numbers-differ' : null
  // An example of one's own takes the place of a story told again.
  const ends = (c: SharedConcern): boolean =>
    c.slots[1] === change.slot && (c.kind === lifts || (c.kind === 'told-again' && change.kind === 'second-example'))
  const interviews = lifts
    ? loop.interviews
    : loop.interviews.map((i) => (i.interview === change.interview ? { ...i, slots: i.slots.map((s) => changeSlot(s, change)) } : i))
  return { ...loop, interviews, shared: loop.shared.filter((c) => !ends(c)) }
}
