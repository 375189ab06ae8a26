/** The wishes of a search, as a form that works without script. */
import { SERVICE_KINDS, type ServiceKind } from '@inclined/core/mentoring/mentor'
import { CURRENCY_DECIMALS } from '@inclined/core/mentoring/read-price'
import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { SERVICE_NAME } from './mentor-wording.ts'
import { DAY_CHOICES, type MentorSearch } from './read-search.ts'

export interface NamedChoice {
  readonly id: string
  readonly name: string
}

interface MentorFilterProps {
  readonly search: MentorSearch
  readonly principles: readonly NamedChoice[]
  readonly tracks: readonly NamedChoice[]
}

const KINDS = (Object.keys(SERVICE_KINDS) as readonly ServiceKind[]).map((id) => ({ id, name: SERVICE_NAME[id] }))
const DAYS = DAY_CHOICES.map((days) => ({ id: String(days), name: `${days} days` }))

export function MentorFilter({ search, principles, tracks }: MentorFilterProps) {
  return (
    <Form method="get" className="mb-8 flex flex-wrap items-end gap-4">
      <Choice label="Service" name="service" value={search.service} choices={KINDS} />
      <Choice label="Job" name="track" value={search.track} choices={tracks} />
      <Choice label="Principle" name="principle" value={search.principle} choices={principles} />
      <Labelled label="Language">
        <input name="language" className="input max-w-[90px]" defaultValue={search.language} maxLength={3} placeholder="en" />
      </Labelled>
      <Labelled label="Price at most">
        <input
          name="price"
          className="input max-w-[110px]"
          inputMode="decimal"
          maxLength={16}
          defaultValue={search.price}
          placeholder="any"
        />
      </Labelled>
      <Labelled label="In">
        <select name="currency" className="input" defaultValue={search.currency}>
          {Object.keys(CURRENCY_DECIMALS).map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </Labelled>
      <Choice label="Free within" name="days" value={search.days === null ? null : String(search.days)} choices={DAYS} />
      <button type="submit" className="button button-quiet">
        Narrow
      </button>
    </Form>
  )
}

const Labelled = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <label>
    <span className="field-label">{label}</span>
    {children}
  </label>
)

interface ChoiceProps {
  readonly label: string
  readonly name: string
  readonly value: string | null
  readonly choices: readonly NamedChoice[]
}

function Choice({ label, name, value, choices }: ChoiceProps) {
  return (
    <label>
      <span className="field-label">{label}</span>
      <select name={name} className="input max-w-[220px]" defaultValue={value ?? ''}>
        <option value="">Any</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  )
}
