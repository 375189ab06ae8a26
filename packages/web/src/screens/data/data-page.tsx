/** Everything that is kept about the person: see it, take it away, bring it back, delete it. */
import type { ReactNode } from 'react'
import { Form, Link } from 'react-router'
import { PageHeader } from '../../parts/page-header.tsx'
import { type DataCounts, wordCounts } from './data-counts.ts'
import { DeleteForm } from './delete-form.tsx'
import { ImportForm, type ImportState } from './import-form.tsx'

interface DataPageProps {
  readonly isExample: boolean
  /** Folder or database. */
  readonly place: string
  readonly profile: readonly (readonly [name: string, value: string])[]
  readonly counts: DataCounts
  readonly idempotencyKey: string
  readonly importState: ImportState
  readonly deletion: { readonly problem: string | null; readonly deleted: DataCounts | null }
}

export function DataPage(props: DataPageProps) {
  const { isExample, place, profile, counts, idempotencyKey, importState, deletion } = props
  return (
    <div className="page max-w-[820px]">
      <PageHeader
        title={isExample ? 'The example’s data' : 'Your data'}
        lede={isExample ? 'Invented, and apart from yours. Leaving removes all of it.' : `All of it lies in ${place}.`}
      />
      {deletion.deleted ? <Deleted counts={deletion.deleted} /> : null}
      <Part id="profile" title="What you prepare for">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-8 gap-y-1.5">
          {profile.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-soft">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {isExample ? null : (
          <Link className="button button-quiet mt-5" to="/welcome">
            Change
          </Link>
        )}
      </Part>
      <Exports isExample={isExample} counts={counts} />
      {isExample ? (
        <Part id="leave" title="Leave the example">
          <Form method="post" action="/leave-example">
            <button className="button button-quiet" type="submit">
              Leave and remove it
            </button>
          </Form>
        </Part>
      ) : (
        <>
          <Part id="import" title="Bring it back">
            <ImportForm
              state={importState}
              idempotencyKey={idempotencyKey}
              isEmpty={counts.stories + counts.answers + counts.sessions + counts.loops + counts.claimMarks === 0}
            />
          </Part>
          <Part id="example" title="Look round">
            <p className="mb-4 max-w-[62ch] text-soft">
              An invented candidate with stories and answers in every room. Nothing of it mixes with yours.
            </p>
            <Form method="post" action="/enter-example">
              <button className="button button-quiet" type="submit">
                Look round with an example candidate
              </button>
            </Form>
          </Part>
          <Part id="delete" title="Delete everything">
            <DeleteForm problem={deletion.problem} counts={counts} />
          </Part>
        </>
      )}
    </div>
  )
}

function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="border-t border-line py-8">
      <h2 id={`${id}-title`} className="mb-3 font-serif text-[21px] font-medium">
        {title}
      </h2>
      {children}
    </section>
  )
}

function Deleted({ counts }: { readonly counts: DataCounts }) {
  return (
    <p className="mb-8 border-l-2 border-accent pl-4" role="status">
      Deleted for good: {wordCounts(counts)}, with every earlier version, the profile, the example, and the drafts kept in this browser.
    </p>
  )
}

function Exports({ isExample, counts }: Pick<DataPageProps, 'isExample' | 'counts'>) {
  const path = `${isExample ? '/example' : ''}/download`
  return (
    <Part id="export" title="Take it away">
      <p className="mb-4 max-w-[62ch] text-soft">
        Here now: {wordCounts(counts)}. The whole export can be read back in, here or on another machine; stories in Markdown are for
        reading and editing.
      </p>
      <div className="flex flex-wrap gap-3">
        <a className="button" href={`${path}?what=all&format=json`} download>
          Export everything
        </a>
        <a className="button button-quiet" href={`${path}?what=stories&format=md`} download>
          Stories as Markdown
        </a>
        <a className="button button-quiet" href={`${path}?what=stories&format=json`} download>
          Stories as JSON
        </a>
      </div>
    </Part>
  )
}
