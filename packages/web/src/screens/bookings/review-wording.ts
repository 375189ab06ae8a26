/** How reviews and their refusals are worded. */
import type { ReviewFacet, ReviewRefusal } from '@inclined/core/mentoring/reviews'

export const FACET_NAME: Readonly<Record<ReviewFacet, string>> = {
  realism: 'How real it felt',
  feedback: 'How useful the feedback was',
  'next-step': 'How clear the next step is',
}

const SAYS: Readonly<Record<ReviewRefusal['code'], string>> = {
  'not-yours': 'Only the two people of the session write about it.',
  'not-held': 'A review is written once the session was held.',
  'too-late': 'The time for writing or changing a review is over.',
  visible: 'Both reviews can be read now, so they stay as they are.',
  'not-visible': 'It cannot be read yet.',
  replied: 'It was answered already.',
  'bad-stars': 'Choose from one to five stars.',
  'bad-facet': 'Choose from one to five for each part, or leave it out.',
  'empty-text': 'Write something.',
  'too-long': 'Shorten it to 2,000 characters.',
}

export const wordReviewRefusal = ({ code }: Pick<ReviewRefusal, 'code'>): string => SAYS[code]

export const wordStars = (stars: number): string => (stars === 1 ? '1 star of 5' : `${stars} stars of 5`)
