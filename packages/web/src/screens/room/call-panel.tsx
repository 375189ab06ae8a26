/** Seeing and hearing each other, asked for by a click; or the way to the meeting the mentor named. */
import { useEffect, useRef } from 'react'
import type { CallState, useCall } from './use-call.ts'

interface CallPanelProps {
  readonly call: ReturnType<typeof useCall>
  readonly meetingLink: string | null
  readonly otherName: string
}

const SAYS: Readonly<Record<CallState, string>> = {
  off: 'Goes from browser to browser; nothing is recorded.',
  asking: 'Your browser asks whether the camera and the microphone may be used.',
  refused: 'The camera or the microphone could not be used. Allow them for this page in the browser, then try again.',
  waiting: 'Waiting for the other side to turn theirs on.',
  on: 'Connected.',
  broken: 'The two browsers cannot reach each other. Try again; if it stays so, agree on another way by message.',
}

export function CallPanel({ call, meetingLink, otherName }: CallPanelProps) {
  if (meetingLink !== null) {
    return (
      <section className="card" aria-label="Meeting">
        <a className="button" href={meetingLink} target="_blank" rel="noreferrer">
          Open the meeting
        </a>
        <p className="mt-2 text-[14px] text-soft">The mentor’s own meeting, in a new window: {new URL(meetingLink).host}</p>
      </section>
    )
  }
  const { state, own, other, begin, end } = call
  const isOff = state === 'off' || state === 'refused' || state === 'broken'
  return (
    <section className="card" aria-label="Video" data-call={state}>
      {own === null ? null : (
        <div className="relative mb-3 overflow-hidden rounded-md bg-[#111]">
          <Picture stream={other} label={`Picture of ${otherName}`} className="aspect-video w-full object-cover" isOther />
          <Picture stream={own} label="Your own picture" className="absolute right-2 bottom-2 w-1/4 rounded" />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <button type="button" className={isOff ? 'button' : 'button button-quiet'} onClick={isOff ? () => void begin() : end}>
          {isOff ? 'Turn on camera and microphone' : 'Turn off'}
        </button>
        <span role="status" className="text-[14px] text-soft">
          {SAYS[state]}
        </span>
      </div>
    </section>
  )
}

interface PictureProps {
  readonly stream: MediaStream | null
  readonly label: string
  readonly className: string
  readonly isOther?: boolean
}

function Picture({ stream, label, className, isOther = false }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- nobody writes captions of a conversation while it goes on
  return <video ref={video} className={className} aria-label={label} autoPlay playsInline muted={!isOther} />
}
