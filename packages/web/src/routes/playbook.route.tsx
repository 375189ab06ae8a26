/** The contents of the playbook. */
import { Contents, type Chapter } from '../screens/playbook/contents.tsx'
import { wordCount } from '../screens/playbook/playbook-wording.ts'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/playbook.route'

export const meta = () => [{ title: 'Playbook · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { base, playbook } = await openSpace(request)
  const stages = new Set(playbook.process.flatMap((template) => template.stages.map(({ kind }) => kind)))
  const chapters: readonly Chapter[] = [
    {
      path: 'principles',
      name: 'Principles',
      says: 'What interviewers listen for, what sinks it, and what each is mistaken for.',
      size: wordCount(playbook.principles.length, 'principle', 'principles'),
    },
    {
      path: 'questions',
      name: 'Questions',
      says: 'Search the bank by principle, kind, track and level.',
      size: wordCount(playbook.questions.length, 'question', 'questions'),
    },
    {
      path: 'probes',
      name: 'Follow-ups',
      says: 'What they ask next, and the gap that makes them ask it.',
      size: wordCount(playbook.probeFamilies.length, 'family', 'families'),
    },
    {
      path: 'process',
      name: 'Process',
      says: 'From application to answer; formats, votes, and how it can end.',
      size: wordCount(stages.size, 'stage', 'stages'),
    },
    {
      path: 'roles',
      name: 'Roles and levels',
      says: 'Five jobs with confusable names, and how large a story each level wants.',
      size: `${wordCount(playbook.roles.length, 'role', 'roles')}, ${wordCount(playbook.levels.length, 'level', 'levels')}`,
    },
    {
      path: 'writing',
      name: 'Writing',
      says: 'The writing sample and the documents of the trade.',
      size: wordCount(playbook.documents.length, 'document', 'documents'),
    },
    {
      path: 'moves',
      name: 'Moves, skills and plans',
      says: 'Coming from another job: what you bring, what is missing, how long it takes.',
      size: wordCount(playbook.transitions.length, 'move', 'moves'),
    },
    {
      path: 'resources',
      name: 'First questions and further reading',
      says: 'Short answers for beginners, and what is worth reading elsewhere.',
      size: `${wordCount(playbook.faq.length, 'answer', 'answers')}, ${wordCount(playbook.resources.length, 'link', 'links')}`,
    },
  ]
  return { base, chapters, notice: playbook.company.notice, reviewedOn: playbook.company.date }
}

export default function PlaybookRoute({ loaderData }: Route.ComponentProps) {
  return <Contents {...loaderData} />
}
