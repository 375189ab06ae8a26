import type { ReactNode } from 'react'

/** Title of a room, a sentence below it, and what one can do here on the right. */
export function PageHeader({ title, lede, actions }: { readonly title: string; readonly lede?: ReactNode; readonly actions?: ReactNode }) {
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div>
        <h1 className="page-title">{title}</h1>
        {lede ? <p className="lede">{lede}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
    </div>
  )
}
