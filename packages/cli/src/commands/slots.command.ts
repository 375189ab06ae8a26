/** `inclined slots`: the free slots of a mentor, or why one start is not among them. */
import { accept, refuse, type Result } from '@inclined/core/kernel/result'
import { explainSlot } from '@inclined/core/mentoring/explain-slot'
import { findSlots } from '@inclined/core/mentoring/find-slots'
import type { SlotCase, SlotRefusal } from '@inclined/core/mentoring/slot-case'
import { type Call, type Command, stringOf, WrongUsage } from '../command.ts'
import { openInput, readText } from '../input.ts'
import { answerLines, type AnswerRow, idOf, type LineFault } from '../json-lines.ts'
import { orRefuse, parseObject } from '../one-object.ts'
import { checkInputOptions, INPUT_OPTIONS } from '../one-text.ts'
import { readSlots } from '../read-slots.ts'
import { wordReason, wordSlotRefusal, wordSlots } from '../word-slots.ts'

function worded<T>(outcome: Result<T, SlotRefusal>): Result<T, LineFault> {
  return outcome.ok ? outcome : refuse({ code: outcome.error.code, message: wordSlotRefusal(outcome.error) })
}

const find = (slotCase: SlotCase) => worded(findSlots(slotCase))

const answerRow: AnswerRow = (row) => {
  const slotCase = readSlots(row)
  if (!slotCase.ok) return slotCase
  const found = find(slotCase.value)
  return found.ok ? accept({ id: idOf(row), slots: found.value }) : found
}

async function answerOne({ values, positionals, io, ...rest }: Call, start: string | undefined): Promise<void> {
  const row = parseObject(await readText(await openInput({ values, positionals, io, ...rest })), 'The input')
  const slotCase = orRefuse(readSlots(row))
  if (start === undefined) {
    const slots = orRefuse(find(slotCase))
    await io.stdout.write(values['json'] ? `${JSON.stringify({ id: idOf(row), slots })}\n` : wordSlots(slotCase, slots))
    return
  }
  const reason = orRefuse(worded(explainSlot(slotCase, start)))
  const told = { id: idOf(row), start, offered: reason === null, reason }
  await io.stdout.write(values['json'] ? `${JSON.stringify(told)}\n` : wordReason(start, reason))
}

const CASE =
  '{"mentor":{"timeZone":"Europe/Paris","weekly":[{"days":[0,6],"start":"09:00","end":"12:00"}]},"busy":[{"start":"2026-03-28T09:00:00Z","end":"2026-03-28T10:00:00Z"}],"service":{"durationMin":60},"query":{"from":"2026-03-28T00:00:00Z","to":"2026-03-30T00:00:00Z","now":"2026-03-20T12:00:00Z"}}'

export const command: Command = {
  name: 'slots',
  usage: ['[FILE] [--json]', '[FILE] --start INSTANT [--json]', '[FILE] --jsonl'],
  says: `Finds every start at which a session with a mentor may be booked, across changes of the clock, as UTC instants.
Reads FILE or standard input: one object {"id"?, "mentor", "busy"?, "service", "query"}, or with --jsonl one a line.
  mentor   {"timeZone", "weekly": [{"days", "start", "end"}], "overrides"?: [{"date", "ranges": [{"start", "end"}]}]}; days from 0, Sunday, to 6;
           times on the mentor's clock, 24:00 is the end of a date, an end before the start lies on the next date; an override replaces its date
  busy     [{"start", "end", "kind"?}] as instants, or as dates of the mentor with the end excluded; kind "booking" counts for dailyLimit
  service  {"durationMin", "slotIntervalMin"?, "bufferBeforeMin"?, "bufferAfterMin"?, "minNoticeMin"?, "maxDaysAhead"?, "dailyLimit"?}
           starts lie every slotIntervalMin (the duration, unless told) from the start of each stretch of hours; buffers and notice are none unless told
  query    {"from", "to", "now", "viewerTimeZone"?}; starts from "from" to before "to"
With --json it answers {"id", "slots"}; with --start too {"id", "start", "offered", "reason"}.`,
  options: {
    start: { type: 'string', value: 'INSTANT', says: 'say whether a session may start then, and if not, why' },
    ...INPUT_OPTIONS,
  },
  examples: [
    `echo '${CASE}' | npx --no-install inclined slots`,
    '# Saturday 08:00 and 10:00 UTC, for 09:00 and 11:00 in Paris; on Sunday, in summer time, 07:00, 08:00 and 09:00 UTC',
    `echo '${CASE}' | npx --no-install inclined slots --start 2026-03-28T09:00:00Z`,
    '# not offered: busy',
  ],
  mostArguments: 1,
  async run(call) {
    checkInputOptions(call)
    const start = stringOf(call, 'start')
    if (call.values['jsonl'] && start !== undefined) throw new WrongUsage('--start is for one case; leave --jsonl out.')
    if (call.values['jsonl']) return answerLines(await openInput(call), call.io, answerRow)
    await answerOne(call, start)
    return 0
  },
}
