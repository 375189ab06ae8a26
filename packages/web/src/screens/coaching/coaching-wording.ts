/** How briefs, feedback and their refusals are worded. */
import type { ReadBriefRefusal, SaveBriefRefusal } from '@inclined/app/coaching/brief'
import type { SaveFeedbackRefusal } from '@inclined/app/coaching/feedback'
import type { BriefPart } from '@inclined/core/mentoring/brief'
import type { FeedbackKind } from '@inclined/core/mentoring/feedback'

export const PART_NAME: Readonly<Record<BriefPart, string>> = {
  target: 'The role I prepare for',
  stories: 'The stories I choose below',
  'weak-words': 'The weakest places in those stories',
  gaps: 'Principles I lack a story for',
  ask: 'What I want of the session',
}

export const KIND_NAME: Readonly<Record<FeedbackKind, string>> = { strength: 'Keep it', 'to-do': 'Work on it' }

export function wordBriefRefusal(refusal: ReadBriefRefusal | SaveBriefRefusal): string {
  switch (refusal.code) {
    case 'no-consent':
      return 'The candidate has given nothing to read.'
    case 'ended':
      return 'The time to read it is over.'
    case 'not-on':
      return 'There is something to read once the session is confirmed.'
    case 'brief-changed-elsewhere':
      return 'This was saved in another window. Load the page again to see it; what you wrote is still here.'
    case 'brief-too-long':
      return `Say what you want in at most ${refusal.limit} characters. What you wrote is still here.`
    case 'brief-days':
      return `Choose from 1 to ${refusal.most} days.`
    case 'brief-stories':
      return `Choose at most ${refusal.most} stories: nobody reads more before a session.`
    default:
      return 'There is no such booking.'
  }
}

export function wordFeedbackRefusal(refusal: SaveFeedbackRefusal): string {
  const at = 'at' in refusal ? placeOf(refusal.at) : ''
  switch (refusal.code) {
    case 'feedback-too-early':
      return 'Feedback is written once the session has begun.'
    case 'feedback-handed-over':
      return 'It was handed over and stays as it is. Write a message for what you would add.'
    case 'feedback-changed-elsewhere':
      return 'This was saved in another window. Load the page again to see it; what you wrote is still here.'
    case 'feedback-too-long':
      return `${at}: shorten it to ${refusal.limit} characters.`
    case 'feedback-too-many':
      return `Keep to ${refusal.limit} remarks; the strongest few help most.`
    case 'feedback-empty':
      return `${at}: write something before you hand it over.`
    case 'feedback-hangs-on-nothing':
      return `${at}: choose a principle or a story it is about.`
    case 'quote-not-there':
      return `${at}: these words do not stand in the story you chose. Copy them from the brief, or leave the field empty.`
    case 'feedback-unknown':
      return `${at}: choose a principle and a story from the lists.`
    case 'booking-not-found':
      return 'There is no such booking.'
  }
}

/** `items[2].quote` is remark 3. */
function placeOf(at: string): string {
  if (at === 'summary') return 'In all'
  const nr = /^items\[(\d+)\]/.exec(at)?.[1]
  return nr === undefined ? 'Remarks' : `Remark ${Number(nr) + 1}`
}
