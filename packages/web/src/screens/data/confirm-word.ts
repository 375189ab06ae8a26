/** What has to be typed before everything is deleted. Phones begin with a capital, so case does not matter. */
export const CONFIRM_WORD = 'delete'

export const confirms = (typed: string): boolean => typed.trim().toLowerCase() === CONFIRM_WORD
