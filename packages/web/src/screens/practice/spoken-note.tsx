/** How a spoken answer sounded, in the review. The parts of the answer are found here, so that only a spoken one loads the engine. */
import { analyseAnswer } from '@inclined/core/answers/analyse-answer'
import type { Delivery } from '@inclined/core/delivery/delivery'
import { useMemo } from 'react'
import { DeliveryNote } from '../voice/delivery-note.tsx'

export default function SpokenNote({ delivery, text }: { readonly delivery: Delivery; readonly text: string }) {
  const { sections } = useMemo(() => analyseAnswer(text), [text])
  return <DeliveryNote delivery={delivery} text={text} sections={sections} />
}
