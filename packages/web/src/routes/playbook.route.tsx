/** The contents of the playbook. */
import { Contents, type Chapter } from '../screens/playbook/contents.tsx'
import { wordCount } from '../screens/playbook/playbook-wording.ts'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/playbook.route'

export const meta = () => [{ title: 'Playbook · Inclined' }]

const CHAPTERS = [
  { path: 'principles', name: 'Principles', says: 'What interviewers listen for, what sinks it, and what each is mistaken for.' },
  { path: 'questions', name: 'Questions', says: 'Search the bank by principle, kind, track and level.' },
  { path: 'worked-answers', name: 'Worked answers', says: 'Product questions answered at three levels, with the words that decide it.' },
  { path: 'probes', name: 'Follow-ups', says: 'What they ask next, and the gap that makes them ask it.' },
  { path: 'process', name: 'Process', says: 'From application to answer; formats, votes, and how it can end.' },
  { path: 'roles', name: 'Roles and levels', says: 'Five jobs with confusable names, and how large a story each level wants.' },
  { path: 'writing', name: 'Writing', says: 'The writing sample and the documents of the trade.' },
  { path: 'moves', name: 'Moves, skills and plans', says: 'Coming from another job: what you bring, what is missing, how long it takes.' },
  {
    path: 'resources',
    name: 'First questions and further reading',
    says: 'Short answers for beginners, and what is worth reading elsewhere.',
  },
] as const satisfies readonly Omit<Chapter, 'size'>[]

export async function loader({ request }: Route.LoaderArgs) {
  const { base, playbook } = await openSpace(request)
  const stages = new Set(playbook.process.flatMap((template) => template.stages.map(({ kind }) => kind)))
  const worked = playbook.anchors.flatMap((set) => set.worked.flatMap(({ answers }) => answers))
  const sizes: Readonly<Record<(typeof CHAPTERS)[number]['path'], string>> = {
    principles: wordCount(playbook.principles.length, 'principle', 'principles'),
    questions: wordCount(playbook.questions.length, 'question', 'questions'),
    'worked-answers': wordCount(worked.length, 'answer', 'answers'),
    probes: wordCount(playbook.probeFamilies.length, 'family', 'families'),
    process: wordCount(stages.size, 'stage', 'stages'),
    roles: `${wordCount(playbook.roles.length, 'role', 'roles')}, ${wordCount(playbook.levels.length, 'level', 'levels')}`,
    writing: wordCount(playbook.documents.length, 'document', 'documents'),
    moves: wordCount(playbook.transitions.length, 'move', 'moves'),
    resources: `${wordCount(playbook.faq.length, 'answer', 'answers')}, ${wordCount(playbook.resources.length, 'link', 'links')}`,
  }
  const chapters = CHAPTERS.map((chapter) => ({ ...chapter, size: sizes[chapter.path] }))
  return { base, chapters, notice: playbook.company.notice, reviewedOn: playbook.company.date }
}

export default function PlaybookRoute({ loaderData }: Route.ComponentProps) {
  return <Contents {...loaderData} />
}
