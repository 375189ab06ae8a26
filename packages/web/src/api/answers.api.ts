/** Routes about answers: list, start, read, save, keep both, delete, analyse. */
import { analyseAnswer } from '@inclined/app/answers/analyse-answer'
import { deleteAnswer } from '@inclined/app/answers/delete-answer'
import { keepBoth } from '@inclined/app/answers/keep-both'
import { listAnswers } from '@inclined/app/answers/list-answers'
import { readAnswer } from '@inclined/app/answers/read-answer'
import { saveAnswer } from '@inclined/app/answers/save-answer'
import { startAnswer } from '@inclined/app/answers/start-answer'
import { accept } from '@inclined/core/kernel/result'
import { z } from 'zod'
import {
  analyseSchema,
  answerSchema,
  bothKeptSchema,
  idParams,
  keepBothSchema,
  pageQuery,
  reportSchema,
  saveAnswerSchema,
  startAnswerSchema,
} from './answer-schema.ts'
import { candidateRoute } from './api-route.ts'

const tag = 'Answers'

const listAndStart = [
  candidateRoute({
    method: 'GET',
    path: '/answers',
    tag,
    summary: 'List answers, the latest saved first',
    status: 200,
    query: pageQuery,
    reply: z.strictObject({ answers: z.array(answerSchema) }),
    refusals: [],
    handle: async ({ ports, candidate, query }) => accept({ answers: await listAnswers(ports, candidate.id, query) }),
  }),
  candidateRoute({
    method: 'POST',
    path: '/answers',
    tag,
    summary: 'Start an answer',
    status: 201,
    makes: true,
    body: startAnswerSchema,
    reply: answerSchema,
    refusals: ['too-long', 'unstorable-character', 'question-not-found'],
    handle: ({ ports, playbook, candidate, body, idempotencyKey }) =>
      startAnswer(ports, candidate.id, { ...body, idempotencyKey }, playbook.questions),
  }),
  candidateRoute({
    method: 'POST',
    path: '/answers/keep-both',
    tag,
    summary: 'After a conflict, keep my text as a new answer beside the other',
    status: 201,
    makes: true,
    body: keepBothSchema,
    reply: bothKeptSchema,
    refusals: ['too-long', 'unstorable-character'],
    handle: ({ ports, candidate, body, idempotencyKey }) => keepBoth(ports, candidate.id, { ...body, idempotencyKey }),
  }),
]

const oneAnswer = [
  candidateRoute({
    method: 'GET',
    path: '/answers/{id}',
    tag,
    summary: 'Read an answer',
    status: 200,
    params: idParams,
    reply: answerSchema,
    refusals: ['answer-not-found'],
    handle: ({ ports, candidate, params }) => readAnswer(ports, candidate.id, params.id),
  }),
  candidateRoute({
    method: 'PUT',
    path: '/answers/{id}',
    tag,
    summary: 'Save an answer over the revision it is based on',
    status: 200,
    params: idParams,
    body: saveAnswerSchema,
    reply: answerSchema,
    refusals: ['too-long', 'unstorable-character', 'answer-changed-elsewhere', 'answer-not-found'],
    handle: ({ ports, candidate, params, body }) => saveAnswer(ports, candidate.id, { id: params.id, ...body }),
  }),
  candidateRoute({
    method: 'DELETE',
    path: '/answers/{id}',
    tag,
    summary: 'Delete an answer for good',
    status: 204,
    params: idParams,
    reply: null,
    refusals: ['answer-not-found'],
    handle: ({ ports, candidate, params }) => deleteAnswer(ports, candidate.id, params.id),
  }),
]

const analyse = candidateRoute({
  method: 'POST',
  path: '/analyse',
  tag,
  summary: 'Analyse a text as an answer; nothing is kept',
  status: 200,
  body: analyseSchema,
  reply: reportSchema,
  refusals: ['too-long', 'unstorable-character', 'question-not-found'],
  handle: ({ ports, playbook, candidate, body }) => {
    const { wordsPerMinute, level, question, ...rest } = body
    const wish = {
      ...rest,
      questionText: question,
      ...(wordsPerMinute === undefined ? {} : { wordsPerMinute }),
      ...(level === undefined ? {} : { level }),
    }
    return analyseAnswer(ports, candidate.id, wish, playbook.questions)
  },
})

export const ANSWER_ROUTES = [...listAndStart, ...oneAnswer, analyse]
