/**
 * Sound and picture from browser to browser. Whoever begins greets; the mentor's window offers, the candidate's answers, so two offers never
 * meet. Messages go over the room; what is said and seen does not.
 */
import type { Side } from '@inclined/core/mentoring/booking'
import type { Signal } from '@inclined/app/ports/room-store'
import { useCallback, useEffect, useRef, useState } from 'react'

export type CallState = 'off' | 'asking' | 'refused' | 'waiting' | 'on' | 'broken'

/** `from` and `to` name one begun call of a window, `line` one offer in it: what was meant for one that is gone reaches nobody. */
interface Message {
  readonly from: string
  /** Absent in a greeting, which is for whoever is there. */
  readonly to?: string
  readonly line?: string
  readonly description?: RTCSessionDescriptionInit
  readonly candidate?: RTCIceCandidateInit
}

interface CallParts {
  readonly bookingId: string
  readonly side: Side
  readonly iceServers: readonly RTCIceServer[]
}

interface CallEars {
  state(state: CallState): void
  picture(stream: MediaStream): void
}

async function send(bookingId: string, message: Message): Promise<void> {
  const form = new FormData()
  form.set('signal', JSON.stringify(message))
  const reply = await fetch(`/bookings/${bookingId}/room/state`, { method: 'POST', body: form })
  if (!reply.ok) throw new Error(`answered ${reply.status}`)
}

interface LineParts {
  readonly iceServers: readonly RTCIceServer[]
  readonly stream: MediaStream
  readonly ears: CallEars
  readonly post: (message: Omit<Message, 'from'>) => void
}

function openLine({ iceServers, stream, ears, post }: LineParts, to: string, line: string) {
  const peer = new RTCPeerConnection({ iceServers: [...iceServers] })
  for (const track of stream.getTracks()) peer.addTrack(track, stream)
  peer.ontrack = ({ streams }) => streams[0] && ears.picture(streams[0])
  peer.onicecandidate = ({ candidate }) => candidate && post({ to, line, candidate: candidate.toJSON() })
  peer.onconnectionstatechange = () => {
    if (peer.connectionState === 'connected') ears.state('on')
    if (peer.connectionState === 'failed') ears.state('broken')
  }
  const describe = async () => {
    await peer.setLocalDescription()
    if (peer.localDescription) post({ to, line, description: peer.localDescription.toJSON() })
  }
  return { peer, line, describe }
}

/** Greets, and connects with whoever greets back. Messages may come in another order than they were sent. */
function connect({ bookingId, side, iceServers }: CallParts, stream: MediaStream, ears: CallEars) {
  const from = crypto.randomUUID()
  const post = (message: Omit<Message, 'from'>) => void send(bookingId, { from, ...message }).catch(() => ears.state('broken'))
  let open: ReturnType<typeof openLine> | null = null
  /** Those that came before what they belong to. */
  let early: { readonly line: string; readonly candidate: RTCIceCandidateInit }[] = []
  const renew = (to: string, line: string) => {
    open?.peer.close()
    open = openLine({ iceServers, stream, ears, post }, to, line)
    return open
  }
  const greeted = async (by: string) => (side === 'mentor' ? renew(by, crypto.randomUUID()).describe() : post({}))
  const described = async (by: string, line: string, description: RTCSessionDescriptionInit) => {
    const its = description.type === 'offer' ? renew(by, line) : open
    if (its === null || its.line !== line) return
    await its.peer.setRemoteDescription(description)
    for (const each of early) if (each.line === line) await its.peer.addIceCandidate(each.candidate)
    early = []
    if (description.type === 'offer') await its.describe()
  }
  const hear = async ({ from: by, to, line = '', description, candidate }: Message) => {
    if (to === undefined) return greeted(by)
    if (to !== from) return
    if (description) await described(by, line, description)
    else if (candidate && open?.line === line && open.peer.remoteDescription) await open.peer.addIceCandidate(candidate)
    else if (candidate) early.push({ line, candidate })
  }
  post({})
  return { hear, close: () => open?.peer.close() }
}

export function useCall(parts: CallParts) {
  const [state, setState] = useState<CallState>('off')
  const [own, setOwn] = useState<MediaStream | null>(null)
  const [other, setOther] = useState<MediaStream | null>(null)
  const call = useRef<ReturnType<typeof connect> | null>(null)
  const begin = useCallback(async () => {
    setState('asking')
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true })
      setOwn(stream)
      setState('waiting')
      call.current = connect(parts, stream, { state: setState, picture: setOther })
    } catch {
      setState('refused')
    }
  }, [parts])
  const end = useCallback(() => {
    call.current?.close()
    call.current = null
    own?.getTracks().forEach((track) => track.stop())
    setOwn(null)
    setOther(null)
    setState('off')
  }, [own])
  useEffect(() => () => call.current?.close(), [])
  const hear = useCallback((signals: readonly Signal[]) => {
    const takeAll = async () => {
      for (const { body } of signals) await call.current?.hear(JSON.parse(body) as Message)
    }
    void takeAll().catch(() => setState('broken'))
  }, [])
  return { state, own, other, begin, end, hear }
}
