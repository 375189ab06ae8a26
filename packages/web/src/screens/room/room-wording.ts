/** How the room and its refusals are worded. */
import type { KeepRoomRefusal } from '@inclined/app/room/keep-room'
import type { NotePart } from '@inclined/core/mentoring/room'

export const PART_LABEL: Readonly<Record<NotePart, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
}

export function wordRoomRefusal(refusal: KeepRoomRefusal): string {
  switch (refusal.code) {
    case 'room-too-long':
      return `Shorten it to ${refusal.limit} characters. What you wrote is still here.`
    case 'room-unknown':
      return 'Choose from the lists, each principle once, and 1 to 120 minutes.'
    case 'room-incomplete':
      return {
        'no-vote': 'Choose a vote before you seal it.',
        'no-reason': 'Say why before you seal it.',
        'no-words': 'A strong or a weak mark needs the words you heard.',
      }[refusal.problem]
    case 'room-changed-elsewhere':
      return 'This was changed in another window of yours. Copy what you wrote, then load the page again.'
    case 'vote-sealed':
      return 'Your vote is sealed and stays as it is.'
    case 'booking-not-found':
      return 'There is no such session.'
  }
}

/** 3:05; below nothing with a sign. */
export function wordClock(seconds: number): string {
  const whole = Math.abs(seconds)
  return `${seconds < 0 ? '−' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
