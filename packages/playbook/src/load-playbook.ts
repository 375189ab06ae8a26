/**
 * Turns the pack's files into a playbook, or throws with the file and the place in it that is wrong.
 *
 * A broken pack is a mistake of whoever edits it, so it throws: nobody at the screen could act on it. The checks run once a
 * process; callers share the result and may not change it.
 */
import { z } from 'zod'
import { checkPlaybook } from './check-playbook.ts'
import { PACK_FILES, PACK_FOLDER, type PackFiles } from './pack-files.ts'
import type { Playbook } from './playbook.ts'
import { anchorSetSchema } from './schema-anchor.ts'
import { companySchema } from './schema-company.ts'
import { documentsFileSchema } from './schema-document.ts'
import { formatsFileSchema } from './schema-format.ts'
import { faqSchema, resourceSchema } from './schema-reading.ts'
import { plansFileSchema, skillSchema, transitionSchema } from './schema-path.ts'
import { principleSchema } from './schema-principle.ts'
import { probeFamilySchema } from './schema-probe.ts'
import { processFileSchema, resolveProcess } from './schema-process.ts'
import { questionSchema } from './schema-question.ts'
import { levelGuideSchema, roleSchema } from './schema-role.ts'

const QUESTION_FOLDER = 'questions/'
const ANCHOR_FOLDER = 'anchors/'

/** `[2].facts[0].grade`, or nothing for the file as a whole. */
function wordPath(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
}

function readFile<Schema extends z.ZodType>(files: PackFiles, folder: string, path: string, schema: Schema): z.output<Schema> {
  if (!(path in files)) throw new Error(`${folder}/${path}: the file is missing`)
  const outcome = schema.safeParse(files[path])
  if (outcome.success) return outcome.data
  const lines = outcome.error.issues.map((issue) => `${folder}/${path} at ${wordPath(issue.path) || 'the top'}: ${issue.message}`)
  throw new Error(lines.join('\n'))
}

/** Reads any pack: the same files from another folder make another company. Throws when a file is missing or wrong. */
export function readPlaybook(files: PackFiles, folder: string): Playbook {
  const read = <Schema extends z.ZodType>(path: string, schema: Schema) => readFile(files, folder, path, schema)
  const documents = read('documents.json', documentsFileSchema)
  const filesIn = (place: string) => Object.keys(files).filter((path) => path.startsWith(place))
  const book: Playbook = {
    company: read('company.json', companySchema),
    principles: read('principles.json', z.array(principleSchema).min(1)),
    roles: read('roles.json', z.array(roleSchema)),
    levels: read('levels.json', z.array(levelGuideSchema)),
    process: resolveProcess(read('process.json', processFileSchema), `${folder}/process.json`),
    formats: read('formats.json', formatsFileSchema),
    probeFamilies: read('probes.json', z.array(probeFamilySchema)),
    skills: read('skills.json', z.array(skillSchema)),
    transitions: read('transitions.json', z.array(transitionSchema)),
    documents: documents.templates,
    writingRules: documents.writingRules,
    writingIdeas: documents.ideas,
    plans: read('plans.json', plansFileSchema),
    resources: read('resources.json', z.array(resourceSchema)),
    faq: read('faq.json', z.array(faqSchema)),
    questions: filesIn(QUESTION_FOLDER).flatMap((path) => read(path, z.array(questionSchema))),
    anchors: filesIn(ANCHOR_FOLDER).map((path) => read(path, anchorSetSchema)),
  }
  const problems = checkPlaybook(book)
  if (problems.length > 0) throw new Error(problems.map((problem) => `${folder}/${problem}`).join('\n'))
  return book
}

let loaded: Playbook | null = null

/** The pack that ships with the product. Throws at the first call when its data is wrong. */
export function loadPlaybook(): Playbook {
  loaded ??= readPlaybook(PACK_FILES, PACK_FOLDER)
  return loaded
}
