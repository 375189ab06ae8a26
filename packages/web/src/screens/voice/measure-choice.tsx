/** The switch that turns every measure of speaking off, in this browser. */
import { useDeliveryChoice } from './delivery-choice.ts'

export function MeasureChoice() {
  const [isMeasured, choose] = useDeliveryChoice()
  return (
    <label className="flex items-start gap-2.5 text-[14px]">
      <input type="checkbox" className="mt-1" checked={!isMeasured} onChange={(event) => choose(!event.currentTarget.checked)} />
      <span>
        Do not measure how I speak. <span className="text-soft">Kept in this browser; nothing is worked out, shown or sent.</span>
      </span>
    </label>
  )
}
