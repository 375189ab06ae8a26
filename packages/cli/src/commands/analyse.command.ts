/** `inclined analyse`: the report on an answer. The wording for people is in ../word-report.ts. */
import { analyseAnswer } from '@inclined/core/answers/analyse-answer'
import type { AnswerOptions, AnswerReport } from '@inclined/core/answers/report'
import { accept, type Result } from '@inclined/core/kernel/result'
import { LEVELS } from '@inclined/core/questions/track'
import { type Call, type Command, choiceOf, stringOf, WrongUsage } from '../command.ts'
import { openInput, readText } from '../input.ts'
import {
  answerLines,
  idOf,
  type LineFault,
  optionalBoolean,
  optionalChoice,
  optionalString,
  requiredString,
  type AnswerRow,
} from '../json-lines.ts'
import type { Row, RowId } from '../json-lines.ts'
import { INPUT_OPTIONS, checkInputOptions, readObject, refuseLongText } from '../one-text.ts'
import { wordReport } from '../word-report.ts'

/** `why` is left out where there is nothing to explain. */
function toObject(id: RowId, { scorable, why, ...rest }: AnswerReport): object {
  return { id, scorable, ...(why === null ? {} : { why }), ...rest }
}

function optionsOf(
  question: string | undefined,
  transcript: boolean | undefined,
  level: AnswerOptions['level'] | undefined,
): AnswerOptions {
  return {
    ...(question === undefined ? {} : { question }),
    ...(transcript === undefined ? {} : { transcript }),
    ...(level === undefined ? {} : { level }),
  }
}

function readOptions(row: Row): Result<AnswerOptions, LineFault> {
  const question = optionalString(row, 'question')
  if (!question.ok) return question
  const transcript = optionalBoolean(row, 'transcript')
  if (!transcript.ok) return transcript
  const level = optionalChoice(row, 'level', LEVELS)
  return level.ok ? accept(optionsOf(question.value, transcript.value, level.value)) : level
}

const answerRow: AnswerRow = (row) => {
  const text = requiredString(row, 'text')
  if (!text.ok) return text
  const options = readOptions(row)
  return options.ok ? accept(toObject(idOf(row), analyseAnswer(text.value, options.value))) : options
}

async function answerOne(call: Call, given: string): Promise<void> {
  const object = call.values['json'] ? readObject(given, 'text', answerRow) : null
  if (object) return call.io.stdout.write(`${JSON.stringify(object)}\n`)
  const text = refuseLongText(given)
  const options = optionsOf(
    stringOf(call, 'question'),
    call.values['transcript'] === true ? true : undefined,
    choiceOf(call, 'level', LEVELS),
  )
  const report = analyseAnswer(text, options)
  await call.io.stdout.write(call.values['json'] ? `${JSON.stringify(toObject(null, report))}\n` : wordReport(report, text))
}

/** Throws where options for one text are given with lines that carry their own. */
function checkOptions(call: Call): void {
  checkInputOptions(call)
  const own = ['question', 'transcript', 'level'].find((name) => call.values[name] !== undefined)
  if (call.values['jsonl'] && own !== undefined)
    throw new WrongUsage(`With --jsonl each line says its own "${own}"; --${own} is for plain text.`)
}

export const command: Command = {
  name: 'analyse',
  usage: ['[FILE] [--question TEXT] [--level L6] [--transcript] [--json]', '[FILE] --jsonl'],
  says: `Reads an answer and says what is in it: its parts, the principles it shows, what is missing, and what an interviewer would ask next.
Reads FILE or standard input: plain text, or with --jsonl one object {"id", "text", "question"?, "transcript"?, "level"?} a line.
With --json the input may also be one such object. Offsets are UTF-16 units into the text as given. The same text gives the same report.`,
  options: {
    question: { type: 'string', value: 'TEXT', says: 'the question that was asked' },
    level: { type: 'string', value: 'LEVEL', says: `the level to judge for: ${LEVELS.join(', ')}` },
    transcript: { type: 'boolean', says: 'the text was spoken and typed down: expect little punctuation' },
    ...INPUT_OPTIONS,
  },
  examples: [
    'npx --no-install inclined analyse answer.txt --question "Tell me about a time you failed."',
    `echo '{"id":"a1","text":"I cut the queue from nine days to two."}' | npx --no-install inclined analyse --jsonl`,
  ],
  mostArguments: 1,
  async run(call) {
    checkOptions(call)
    choiceOf(call, 'level', LEVELS)
    const source = await openInput(call)
    if (call.values['jsonl']) return answerLines(source, call.io, answerRow)
    await answerOne(call, await readText(source))
    return 0
  },
}
