/** The versions of a story beside what changed between two of them, field by field, to be read like prose. */
import type { FieldChange } from '@inclined/core/stories/diff-stories'
import { Form, Link } from 'react-router'
import { count, FIELD_NAME } from './story-wording.ts'
import { WordChanges } from './word-changes.tsx'

interface StoryVersionsProps {
  readonly base: string
  readonly storyId: string
  readonly title: string
  /** Newest first. */
  readonly versions: readonly { readonly version: number; readonly savedAt: string; readonly ago: string }[]
  readonly from: number
  readonly to: number
  /** `null` where there is nothing to compare. */
  readonly changes: readonly FieldChange[] | null
  readonly sentence: string | null
}

export function StoryVersions(props: StoryVersionsProps) {
  const { base, storyId, title, versions, changes, sentence } = props
  const address = `${base}/stories/${storyId}`
  return (
    <div className="page grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 min-[861px]:grid-cols-[minmax(0,1fr)_300px]">
      <div className="min-w-0">
        <p className="eyebrow mb-1">
          <Link to={address} className="underline">
            Back to the story
          </Link>
        </p>
        <h1 className="page-title">{title || 'Without a title'}</h1>
        {sentence ? (
          <p role="alert" className="card mt-6 border-bad py-3 text-bad">
            {sentence}
          </p>
        ) : null}
        {versions.length === 1 ? (
          <p className="lede">
            There is one version so far. Each time you save a change, the one before stays here, and can be brought back.
          </p>
        ) : (
          <Comparison {...props} changes={changes} />
        )}
      </div>
      {versions.length > 1 ? <VersionList {...props} address={address} /> : null}
    </div>
  )
}

function Comparison({ from, to, changes }: StoryVersionsProps) {
  if (changes === null) return null
  const changed = changes.filter(({ kind }) => kind !== 'same')
  const unchanged = changes.length - changed.length
  return (
    <section aria-label={`From version ${from} to version ${to}`} className="mt-2">
      <p className="lede">
        From version {from} to {to}:{' '}
        {changed.length === 0 ? 'no difference.' : `${count(changed.length, 'part', 'parts')} changed, ${unchanged} stayed.`}{' '}
        <del>Taken out</del>, <ins>put in</ins>.
      </p>
      <div className="mt-7 space-y-7">
        {changed.map(({ field, kind, words }) => (
          <section key={field}>
            <h2 className="eyebrow mb-1.5">
              {FIELD_NAME[field]}
              {kind === 'added' ? ' (new)' : kind === 'removed' ? ' (taken out)' : ''}
            </h2>
            <WordChanges words={words} />
          </section>
        ))}
      </div>
    </section>
  )
}

function VersionList({ versions, from, to, address }: StoryVersionsProps & { readonly address: string }) {
  const newest = versions[0]?.version ?? 1
  const pages = `${address}/versions`
  return (
    <aside aria-label="Versions">
      <Form method="get" action={pages} className="mb-6 flex flex-wrap items-end gap-2" key={`${from}-${to}`}>
        <VersionChoice name="from" label="From" value={from} versions={versions} />
        <VersionChoice name="to" label="To" value={to} versions={versions} />
        <button type="submit" className="button button-quiet">
          Compare
        </button>
      </Form>
      <ol className="divide-y divide-line border-y border-line">
        {versions.map(({ version, savedAt, ago }) => (
          <li key={version} className="flex items-center justify-between gap-3 py-2.5">
            <span>
              <b className="font-semibold">Version {version}</b>
              <time dateTime={savedAt} className="block text-[13.5px] text-soft">
                saved {ago}
              </time>
            </span>
            {version === newest ? (
              <span className="text-[13.5px] text-soft">as it is now</span>
            ) : (
              <Form method="post" action={pages}>
                <input type="hidden" name="version" value={version} />
                <input type="hidden" name="baseVersion" value={newest} />
                <button type="submit" name="intent" value="restore" className="button button-quiet">
                  Bring back<span className="sr-only"> version {version}</span>
                </button>
              </Form>
            )}
          </li>
        ))}
      </ol>
      <p className="mt-2 text-[13.5px] text-soft">Bringing one back makes a new version of it; nothing in between is lost.</p>
    </aside>
  )
}

function VersionChoice({
  name,
  label,
  value,
  versions,
}: { readonly name: string; readonly label: string; readonly value: number } & Pick<StoryVersionsProps, 'versions'>) {
  return (
    <label>
      <span className="field-label">{label}</span>
      <select name={name} className="input" defaultValue={value}>
        {versions.map(({ version }) => (
          <option key={version} value={version}>
            {version}
          </option>
        ))}
      </select>
    </label>
  )
}
