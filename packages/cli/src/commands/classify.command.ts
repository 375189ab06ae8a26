/** `inclined classify`: the kind of a question and the principles it asks for. */
import type { Classification } from '@inclined/core/questions/classification'
import { classifyQuestion } from '@inclined/core/questions/classify-question'
import { accept } from '@inclined/core/kernel/result'
import type { Command } from '../command.ts'
import { openInput, readText } from '../input.ts'
import { answerLines, idOf, requiredString, type AnswerRow, type RowId } from '../json-lines.ts'
import { INPUT_OPTIONS, checkInputOptions, readObject, refuseLongText } from '../one-text.ts'

const toObject = (id: RowId, { kind, principles, kindEvidence }: Classification) => ({ id, kind, principles, kindEvidence })

const answerRow: AnswerRow = (row) => {
  const question = requiredString(row, 'question')
  return question.ok ? accept(toObject(idOf(row), classifyQuestion(question.value))) : question
}

function word({ kind, principles }: Classification, question: string): string {
  const lines = principles.map(({ id, score, evidence }) => {
    const words = evidence.map(({ start, end }) => `"${question.slice(start, end)}"`).join(', ')
    return `  ${score.toFixed(2)}  ${id}${words === '' ? '' : `  ${words}`}\n`
  })
  return `${kind}\n${lines.join('')}`
}

export const command: Command = {
  name: 'classify',
  usage: ['[FILE] [--json]', '[FILE] --jsonl'],
  says: `Says what kind of question it is, and which principles it asks for, best first, with the words that decided.
Reads FILE or standard input: one question as plain text, or with --jsonl one object {"id", "question"} a line.
Scores only rank; they are no probabilities.`,
  options: INPUT_OPTIONS,
  examples: [
    'echo "Tell me about a time you disagreed with your manager." | npx --no-install inclined classify',
    `echo '{"id":1,"question":"How would you improve checkout?"}' | npx --no-install inclined classify --jsonl`,
  ],
  mostArguments: 1,
  async run(call) {
    checkInputOptions(call)
    const source = await openInput(call)
    if (call.values['jsonl']) return answerLines(source, call.io, answerRow)
    const given = await readText(source)
    const row = call.values['json'] ? readObject(given, 'question', answerRow) : null
    if (row) await call.io.stdout.write(`${JSON.stringify(row)}\n`)
    else {
      const question = refuseLongText(given).trim()
      const classification = classifyQuestion(question)
      await call.io.stdout.write(
        call.values['json'] ? `${JSON.stringify(toObject(null, classification))}\n` : word(classification, question),
      )
    }
    return 0
  },
}
