/** Routes that read the playbook: its sections, its questions, and what kind of question a text is. */
import { classifyQuestion } from '@inclined/app/questions/classify-question'
import { accept, refuse } from '@inclined/core/kernel/result'
import { QUESTION_KINDS } from '@inclined/core/questions/question'
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import { searchQuestions } from '@inclined/playbook/search-questions'
import type { Playbook } from '@inclined/playbook/playbook'
import { z } from 'zod'
import { classificationSchema, pageQuery } from './answer-schema.ts'
import { sharedRoute } from './api-route.ts'

const tag = 'Playbook'

const listSections = (playbook: Playbook): readonly string[] => Object.keys(playbook)

const questionSchema = z
  .looseObject({ id: z.string(), text: z.string(), kind: z.enum(QUESTION_KINDS), principles: z.array(z.string()) })
  .describe('A question with its follow-ups or its rubric')

const filterQuery = pageQuery.extend({
  words: z.string().max(200).optional().describe('Every word must be in it'),
  principle: z.string().max(100).optional(),
  kind: z.enum(QUESTION_KINDS).optional(),
  track: z.enum(TRACKS).optional(),
  level: z.enum(LEVELS).optional(),
  topic: z.string().max(100).optional(),
})

const sections = [
  sharedRoute({
    method: 'GET',
    path: '/playbook',
    tag,
    summary: 'List the sections of the playbook',
    status: 200,
    reply: z.strictObject({ company: z.looseObject({ name: z.string(), version: z.string() }), sections: z.array(z.string()) }),
    refusals: [],
    handle: ({ playbook }) => accept({ company: playbook.company, sections: listSections(playbook) }),
  }),
  sharedRoute({
    method: 'GET',
    path: '/playbook/{section}',
    tag,
    summary: 'Read one section of the playbook',
    status: 200,
    params: z.strictObject({ section: z.string().max(50) }),
    reply: z.strictObject({ section: z.string(), content: z.unknown() }),
    refusals: ['section-not-found'],
    handle: ({ playbook, params: { section } }) => {
      const allowed = listSections(playbook)
      if (!allowed.includes(section)) return refuse({ code: 'section-not-found', allowed } as const)
      return accept({ section, content: playbook[section as keyof Playbook] })
    },
  }),
]

const questions = [
  sharedRoute({
    method: 'GET',
    path: '/questions',
    tag,
    summary: 'Search the question bank, best match first',
    status: 200,
    query: filterQuery,
    reply: z.strictObject({ total: z.int(), questions: z.array(questionSchema) }),
    refusals: [],
    handle: ({ playbook, query: { limit, offset, ...filter } }) => {
      const found = searchQuestions(playbook.questions, filter)
      return accept({ total: found.length, questions: found.slice(offset, offset + limit) })
    },
  }),
  sharedRoute({
    method: 'GET',
    path: '/questions/{id}',
    tag,
    summary: 'Read one question',
    status: 200,
    params: z.strictObject({ id: z.string().max(200) }),
    reply: questionSchema,
    refusals: ['question-not-found'],
    handle: ({ playbook, params }) => {
      const question = playbook.questions.find(({ id }) => id === params.id)
      return question ? accept(question) : refuse({ code: 'question-not-found', questionId: params.id } as const)
    },
  }),
  sharedRoute({
    method: 'POST',
    path: '/classify',
    tag,
    summary: 'Tell what kind of question a text is and which principles it asks for; nothing is kept',
    status: 200,
    body: z.strictObject({ question: z.string() }),
    reply: classificationSchema,
    refusals: ['too-long', 'unstorable-character'],
    handle: ({ body }) => classifyQuestion(body.question),
  }),
]

export const PLAYBOOK_ROUTES = [...sections, ...questions]
