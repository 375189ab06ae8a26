/** Searches the question bank. */
import { searchQuestions } from '@inclined/playbook/search-questions'
import { readFilter } from '../screens/playbook/question-filter.ts'
import { QuestionSearch } from '../screens/playbook/question-search.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/search-questions.route'

const PER_PAGE = 25

export const meta = () => [{ title: 'Questions · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { base, playbook } = await openSpace(request)
  const allTopics = listTopics(playbook.questions)
  const {
    filter,
    typed,
    unknown,
    page: wanted,
  } = readFilter(new URL(request.url).searchParams, {
    principles: playbook.principles.map(({ id }) => id),
    topics: allTopics,
  })
  const found = searchQuestions(playbook.questions, filter)
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
  // A page past the end is what an old link asks for; the page says which one it shows.
  const page = Math.min(wanted, pages)
  const ofKind = filter.kind ? listTopics(playbook.questions.filter(({ kind }) => kind === filter.kind)) : allTopics
  return {
    base,
    typed,
    unknown,
    found: found.length,
    page,
    pages,
    questions: found
      .slice((page - 1) * PER_PAGE, page * PER_PAGE)
      .map(({ id, text, kind, topic, difficulty, expectedMinutes }) => ({ id, text, kind, topic, difficulty, expectedMinutes })),
    choices: {
      principles: playbook.principles.map(({ id, name }) => ({ id, name })),
      // The chosen topic stays choosable even where the kind has none of it: the form shows what was searched for.
      topics: typed.topic && !ofKind.includes(typed.topic) ? [...ofKind, typed.topic] : ofKind,
    },
  }
}

/** Alphabetical, each once. */
function listTopics(questions: readonly { readonly topic: string | null }[]): readonly string[] {
  const topics = questions.flatMap(({ topic }) => (topic === null ? [] : [topic]))
  return [...new Set(topics)].toSorted()
}

export default function SearchQuestionsRoute({ loaderData }: Route.ComponentProps) {
  return <QuestionSearch {...loaderData} />
}
