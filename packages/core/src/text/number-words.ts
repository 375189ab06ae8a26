/**
 * The value of a number written in words: `nine`, `twenty-six`. Values of several words ("two hundred") are left to nobody: the first counts.
 */
import { FLAG, flagWord } from './lexicon.ts'

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const values = new Map<number, number>()

ONES.forEach((word, i) => {
  if (i > 0) values.set(flagWord(word, FLAG.numberWord), i + 1)
})
TENS.forEach((ten, t) => {
  values.set(flagWord(ten, FLAG.numberWord), (t + 2) * 10)
  ONES.slice(0, 9).forEach((one, i) => values.set(flagWord(`${ten}-${one}`, FLAG.numberWord), (t + 2) * 10 + i + 1))
})
values.set(flagWord('dozen', FLAG.numberWord), 12)
values.set(flagWord('hundred', FLAG.numberWord), 100)
values.set(flagWord('thousand', FLAG.numberWord), 1000)

/** Undefined where the word with this id is no number of its own, as `half`, or `one`, which is mostly a pronoun. */
export const valueOfWord = (id: number): number | undefined => values.get(id)
