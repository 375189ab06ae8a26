/** `inclined questions`: searches the question bank. */
import { type Question, QUESTION_KINDS } from '@inclined/core/questions/question'
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import { loadPlaybook } from '@inclined/playbook/load-playbook'
import { searchQuestions } from '@inclined/playbook/search-questions'
import { choiceOf, type Command, stringOf } from '../command.ts'

function word(questions: readonly Question[]): string {
  const lines = questions.map(({ id, text, kind, principles }) => `${text}\n  ${id}  ${[kind, ...principles].join(', ')}\n`)
  return `${lines.join('')}${lines.length === 0 ? '' : '\n'}${questions.length} ${questions.length === 1 ? 'question' : 'questions'}\n`
}

export const command: Command = {
  name: 'questions',
  usage: ['[WORDS] [--words TEXT] [--principle ID] [--kind KIND] [--track TRACK] [--level LEVEL] [--json]'],
  says: 'Searches the question bank, best match first. Every word must stand in the question; what is not given does not narrow the search.',
  options: {
    words: { type: 'string', value: 'TEXT', says: 'words that must stand in the question (the same as WORDS)' },
    principle: { type: 'string', value: 'ID', says: 'for instance ownership, dive-deep' },
    kind: { type: 'string', value: 'KIND', says: QUESTION_KINDS.join(', ') },
    track: { type: 'string', value: 'TRACK', says: TRACKS.join(', ') },
    level: { type: 'string', value: 'LEVEL', says: LEVELS.join(', ') },
    json: { type: 'boolean', says: 'print one JSON array' },
  },
  examples: ['npx --no-install inclined questions --principle dive-deep --level L6', 'npx --no-install inclined questions customer --json'],
  mostArguments: 20,
  async run(call) {
    const playbook = loadPlaybook()
    const words = [...call.positionals, stringOf(call, 'words') ?? ''].join(' ').trim()
    const found = searchQuestions(playbook.questions, {
      words: words === '' ? undefined : words,
      principle: choiceOf(
        call,
        'principle',
        playbook.principles.map(({ id }) => id),
      ),
      kind: choiceOf(call, 'kind', QUESTION_KINDS),
      track: choiceOf(call, 'track', TRACKS),
      level: choiceOf(call, 'level', LEVELS),
    })
    await call.io.stdout.write(call.values['json'] ? `${JSON.stringify(found)}\n` : word(found))
    return 0
  },
}
