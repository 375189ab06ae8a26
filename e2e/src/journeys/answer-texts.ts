/** Texts for the journeys, written for them. */

export const QUESTION = 'Walk me through a time the numbers and the people around you told different stories.'

export const GOOD_ANSWER = `In March 2025 cancellations of our meal boxes rose from 4.1% to 6.8% in five weeks, and the head of operations was sure that late vans were to blame.

I owned the weekly subscription page, and I had ten days before we signed a second delivery contract.

I read 320 cancellation notes myself and sorted each one. I found that 58% named portions that were too large, and only 7% named a late van. I weighed two options: a smaller box for everyone, or a choice of size at checkout. I chose the choice of size because it could be undone within a day. I built the page with one engineer and I ran it for a tenth of new customers.

Cancellations in that tenth fell from 6.8% to 3.9% in four weeks, while the others stayed at 6.7%. We did not sign the contract, which saved 90,000 pounds a year.

Since then I read the raw notes before I trust a dashboard, and every Monday I publish twenty of them with the numbers.`

export const TEAM_ANSWER = `We had a lot of problems with the launch of the loyalty programme last year. We worked really hard and we aligned all the stakeholders. We had many meetings and we managed to improve things significantly. In the end the launch went very well and everyone was happy with what we had achieved together.`

/** 1,500 words of the same kind as the good answer, no two paragraphs alike. */
export function longAnswer(words: number): string {
  const subjects = [
    'the invoice page',
    'the search box',
    'the returns desk',
    'the driver app',
    'the price list',
    'the help centre',
    'the size chart',
  ]
  const acts = [
    'read the tickets about',
    'measured',
    'rebuilt',
    'tested',
    'wrote a proposal for',
    'cut three steps from',
    'called ten customers about',
  ]
  const ends = [
    'and complaints fell from 8% to 5% in six weeks',
    'because nobody had looked at it since spring',
    'although my manager preferred to wait',
    'so that two teams could stop a manual check',
  ]
  const lines: string[] = []
  let count = 0
  for (let i = 0; count < words; i++) {
    const line = `In week ${i + 1} I ${acts[i % acts.length]} ${subjects[(i * 3) % subjects.length]} ${ends[(i * 5) % ends.length]}, which took ${(i % 9) + 2} days.`
    lines.push(i % 6 === 5 ? `${line}\n\n` : `${line} `)
    count += line.split(' ').length
  }
  return lines.join('')
}
