/**
 * The description of the API as a page for people: plain HTML without any script, readable from top to bottom.
 *
 * Made from the same routes as the OpenAPI document. Each refusal has an anchor, because the `type` of a problem points here.
 */
import { z } from 'zod'
import { listRefusals } from './describe-api.ts'
import type { MountedRoute } from './list-mounted.ts'
import { API_BASE } from './problem-reply.ts'
import { PROBLEM_CODES, PROBLEMS, type ProblemCode } from './problems.ts'

export const DOCS_STYLE = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; font: 1rem/1.6 system-ui, sans-serif; }
h2 { margin-top: 3rem; } h3 { margin: 2rem 0 0.25rem; font-size: 1.05rem; }
code, pre { font: 0.9rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid; border-radius: 0.5rem; }
summary { cursor: pointer; } dt { font-weight: 600; margin-top: 0.75rem; } dd { margin: 0; }
`

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function writeShape(title: string, schema: z.ZodType | null | undefined, io: 'input' | 'output'): string {
  if (!schema) return ''
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return `<details><summary>${title}</summary><pre tabindex="0">${escape(JSON.stringify(shape, null, 2))}</pre></details>`
}

const writeCode = (code: ProblemCode): string => `<a href="#problem-${code}"><code>${code}</code></a>`

function writeRoute(mounted: MountedRoute): string {
  const { route } = mounted
  const id = `${route.method}-${route.path.replaceAll(/[^a-z]+/g, '-')}`
  return [
    `<section><h3 id="${escape(id)}"><code>${route.method} ${escape(API_BASE + route.path)}</code></h3>`,
    `<p>${escape(route.summary)}. Answers ${route.status}${route.files ? ` with ${escape(route.files.join(' or '))}` : ''}.</p>`,
    route.makes === true ? '<p>Needs an <code>Idempotency-Key</code>.</p>' : '',
    writeShape('Address', route.params, 'input'),
    writeShape('Query', route.query, 'input'),
    writeShape('Body', route.body, 'input'),
    writeShape('Reply', route.reply, 'output'),
    `<p>Refusals: ${listRefusals(mounted).map(writeCode).join(', ')}</p></section>`,
  ].join('\n')
}

function writeProblem(code: ProblemCode): string {
  const { status, title } = PROBLEMS[code]
  return `<dt id="problem-${code}"><code>${code}</code></dt><dd>${status}. ${escape(title)}.</dd>`
}

export function writeDocsPage(mounted: readonly MountedRoute[]): string {
  const own = mounted.filter(({ space }) => space === 'own')
  const tags = [...new Set(own.map(({ route }) => route.tag))].toSorted()
  const sections = tags.map((tag) => {
    const routes = own.filter(({ route }) => route.tag === tag).map(writeRoute)
    return `<h2 id="${tag.toLowerCase()}">${tag}</h2>\n${routes.join('\n')}`
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Inclined: HTTP API</title>
<link rel="stylesheet" href="${API_BASE}/docs.css">
</head>
<body>
<main>
<h1>HTTP API</h1>
<p>Everything the pages do. Send and receive JSON; for programs there is <a href="${API_BASE}/openapi.json">openapi.json</a>.
Addresses about the candidate exist twice: as written, and under <code>${API_BASE}/example</code> for the example candidate.
A refusal is <code>application/problem+json</code> with a stable <code>code</code> and a sentence that says what to do.
A request that makes something carries an <code>Idempotency-Key</code>; the same key again returns what was made the first time.
From a program, send <code>Content-Type: application/json</code> with every request that changes something.</p>
<nav><ul>${tags.map((tag) => `<li><a href="#${tag.toLowerCase()}">${tag}</a></li>`).join('')}<li><a href="#refusals">Refusals</a></li></ul></nav>
${sections.join('\n')}
<h2 id="refusals">Refusals</h2>
<dl>${PROBLEM_CODES.map(writeProblem).join('\n')}</dl>
</main>
</body>
</html>
`
}
