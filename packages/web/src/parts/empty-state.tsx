import type { ReactNode } from 'react'

/** What a room says while there is nothing in it: what it will show, and the first step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <section className="card mx-auto max-w-[620px] px-8 py-10 text-center">
      <h2 className="font-serif text-[21px] font-medium">{title}</h2>
      <div className="mx-auto mt-3 max-w-[52ch] text-soft">{children}</div>
      {action ? <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div> : null}
    </section>
  )
}
