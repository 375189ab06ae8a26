/** Speaking in the answer room: the recorder, and how it sounded beside the words as they stand now. Nothing of it is kept. */
import type { Section } from '@inclined/core/answers/report'
import type { Delivery } from '@inclined/core/delivery/delivery'
import { useState } from 'react'
import { DeliveryNote } from './delivery-note.tsx'
import { Speak } from './speak.tsx'

interface SpeakDeskProps {
  readonly readText: () => string
  readonly onText: (text: string) => void
  /** The text the sections are about. */
  readonly markedText: string
  readonly sections: readonly Section[]
}

export function SpeakDesk({ readText, onText, markedText, sections }: SpeakDeskProps) {
  const [delivery, setDelivery] = useState<Delivery | null>(null)
  return (
    <div className="mt-6 grid gap-4">
      <Speak text={readText()} onText={onText} onRecorded={setDelivery} isDisabled={false} />
      <DeliveryNote delivery={delivery} text={markedText} sections={sections} hasSwitch={false} />
    </div>
  )
}
