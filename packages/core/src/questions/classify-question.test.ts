import fc from 'fast-check'
import { expect, it } from 'vitest'
import { classifyQuestion } from './classify-question.ts'

it.each([
  ['Tell me about a time you missed a date you had promised.', 'behavioural'],
  ['Describe a situation where you had to work with too little money.', 'behavioural'],
  ['', 'behavioural'],
  ['How would you improve the ticket machine at a small station?', 'product-design'],
  ['Design an app for people who share a garden.', 'product-design'],
  ['Should a tile shop enter the rental market?', 'strategy'],
  ['Sign-ups dropped 12% in a week. What do you look at?', 'metrics'],
  ['Which metrics would you choose for a new checkout?', 'metrics'],
  ['How many umbrellas are sold in Leeds in a year?', 'estimation'],
  ['How does a cache work?', 'technical'],
  ['Why do you want to work here?', 'background'],
  ['Tell me about yourself.', 'background'],
])('"%s" is %s', (question, kind) => {
  expect(classifyQuestion(question).kind).toBe(kind)
})

it.each([
  ['Tell me about a time you disagreed with your manager.', 'have-backbone-disagree-and-commit'],
  ['Tell me about a time you took on something outside your area of responsibility.', 'ownership'],
  ['Tell me about a time you had to act quickly without all the information.', 'bias-for-action'],
  ['Tell me about a time you saved money for your company.', 'frugality'],
  ['Tell me about a time you mentored someone.', 'hire-and-develop-the-best'],
  ['Tell me about a time you found the root cause of a problem in the data.', 'dive-deep'],
  ['Tell me about a time you went out of your way for a customer.', 'customer-obsession'],
])('"%s" asks for %s', (question, id) => {
  expect(classifyQuestion(question).principles[0]?.id).toBe(id)
})

it('ranks by score, inside 0 and 1, with words of the question as evidence', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('tell', 'me', 'about', 'a', 'time', 'customer', 'risk', 'data', 'budget', 'trust', '?', 'design', '🎉'), {
        maxLength: 30,
      }),
      (words) => {
        const text = words.join(' ')
        const { kind, kindEvidence, principles } = classifyQuestion(text)
        const spans = [...kindEvidence, ...principles.flatMap((p) => p.evidence)]
        const ranked = principles.every((p, i) => p.score > 0 && p.score < 1 && p.score <= (principles[i - 1]?.score ?? 1))
        return (
          ranked &&
          spans.every((s) => s.start >= 0 && s.start < s.end && s.end <= text.length) &&
          (kind === 'behavioural' || principles.length === 0)
        )
      },
    ),
    { seed: 20261123, numRuns: 200 },
  )
})
