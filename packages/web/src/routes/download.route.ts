/**
 * Hands out files: `?what=all` is everything as JSON, `?what=stories` the stories as JSON or Markdown. Never cached,
 * because it is private and changes.
 */
import { exportCandidate } from '@inclined/app/data/export-candidate'
import { exportStories } from '@inclined/app/stories/export-stories'
import { localDate } from '../server/local-date.ts'
import { openSpace, type Space } from '../server/space.ts'
import type { Route } from './+types/download.route'

const TYPE = { json: 'application/json', md: 'text/markdown' } as const
type FileFormat = keyof typeof TYPE

const refusal = (status: number, says: string) =>
  new Response(`${says}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } })

export async function loader({ request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams
  const what = query.get('what')
  const format = query.get('format') ?? 'json'
  if ((what !== 'all' && what !== 'stories') || (format !== 'json' && format !== 'md')) {
    return refusal(400, 'Ask for what=all or what=stories, with format=json or format=md.')
  }
  if (what === 'all' && format === 'md')
    return refusal(400, 'Everything together comes as format=json only; format=md is for what=stories.')
  const space = await openSpace(request)
  const text = what === 'all' ? await writeAll(space) : await exportStories(space.ports, space.candidate.id, format)
  return text === null ? refusal(404, 'The material was deleted just now.') : file(space, what, format, text)
}

async function writeAll({ ports, candidate }: Space): Promise<string | null> {
  const exported = await exportCandidate(ports, candidate.id)
  return exported.ok ? `${JSON.stringify(exported.value, null, 2)}\n` : null
}

function file({ ports, name }: Space, what: 'all' | 'stories', format: FileFormat, text: string): Response {
  const parts = ['inclined', name === 'example' ? 'example' : null, what === 'all' ? 'everything' : 'stories', localDate(ports.clock.now())]
  const fileName = `${parts.filter((part) => part !== null).join('-')}.${format}`
  return new Response(text, {
    headers: {
      'Content-Type': `${TYPE[format]}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
    },
  })
}
