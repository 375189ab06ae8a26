/** How far to trust a fact: explained in one place, linked from every page that shows facts. */
import type { Grade } from '@inclined/playbook/schema-fact'

const MEANING: Readonly<Record<Grade, string>> = {
  A: 'The company’s own page, or material it hands to candidates.',
  B: 'A former insider under their own name, or a dated first-hand report.',
  C: 'An established preparation firm.',
  D: 'Anonymous or unchecked. A hint, no more.',
  J: 'Our own judgement, drawn from the rest. Change it when you know better.',
}

export function GradeKey() {
  return (
    <section id="grades" aria-labelledby="grades-title" className="mt-12 scroll-mt-6">
      <h2 id="grades-title" className="font-serif text-[21px] font-medium">
        How far to trust a fact
      </h2>
      <p className="mt-1 max-w-[64ch] text-soft">
        Every fact names its source, the month it was read, and a grade. Where sources disagree, we say which one we go by and show the
        others.
      </p>
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2">
        {Object.entries(MEANING).map(([grade, meaning]) => (
          <div key={grade} className="contents">
            <dt className="rounded border border-line px-1.5 text-[13px] font-semibold">{grade}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
