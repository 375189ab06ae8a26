/** What an installation for several people is told by its environment. Refused with what to set, before anything is opened. */
import type { IceServer } from '@inclined/app/accounts/viewer'
import { accept, refuse, type Result } from '@inclined/core/kernel/result'

interface OAuthSettings {
  readonly clientId: string
  readonly clientSecret: string
}

/** How services are paid for. In a trial payments are a pretence, whatever is set. */
type PaymentEnvironment =
  | { readonly kind: 'none' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'stripe'; readonly secretKey: string; readonly webhookSecret: string }

export interface HostedEnvironment {
  /** Verified addresses whose people are hosts, lower case. */
  readonly hosts: readonly string[]
  /** Null in a trial, where mail stays in the product. */
  readonly smtp: { readonly url: string; readonly from: string } | null
  readonly google: OAuthSettings | null
  readonly github: OAuthSettings | null
  readonly payments: PaymentEnvironment
  /** What the host keeps of the mentors' share; 1,500 is 15 per cent. */
  readonly feeBasisPoints: number
  /** What two browsers of a session find each other by; empty where they reach each other as they are. */
  readonly iceServers: readonly IceServer[]
  /** Whether calendars of mentors may lie in the operator's own network, and be read without encryption. */
  readonly mayReadPrivateCalendars: boolean
  /** Whether a proxy of the operator's own stands in front and says in `X-Forwarded-For` who asked. */
  readonly isBehindProxy: boolean
}

type Environment = Readonly<Record<string, string | undefined>>
type Refused = { readonly sentence: string }

function readOAuth(env: Environment, name: 'GOOGLE' | 'GITHUB'): Result<OAuthSettings | null, Refused> {
  const clientId = env[`${name}_CLIENT_ID`] ?? ''
  const clientSecret = env[`${name}_CLIENT_SECRET`] ?? ''
  if (clientId === '' && clientSecret === '') return accept(null)
  if (clientId === '' || clientSecret === '') {
    return refuse({ sentence: `Set both ${name}_CLIENT_ID and ${name}_CLIENT_SECRET, or neither.` })
  }
  return accept({ clientId, clientSecret })
}

function readSmtp(env: Environment): Result<{ url: string; from: string }, Refused> {
  const url = env.SMTP_URL ?? ''
  const from = env.MAIL_FROM ?? ''
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) {
    return refuse({
      sentence: 'Set SMTP_URL (smtps://user:password@mail.example.org): people confirm their address by mail. To try without, use --demo.',
    })
  }
  if (!/^[^@]+@[^@]+$/.test(from)) return refuse({ sentence: 'Set MAIL_FROM to the address mail comes from, one that can be replied to.' })
  return accept({ url, from })
}

function readPayments(env: Environment): Result<PaymentEnvironment, Refused> {
  const [secretKey, webhookSecret] = [env.STRIPE_SECRET_KEY ?? '', env.STRIPE_WEBHOOK_SECRET ?? '']
  const outside = env.PAID_OUTSIDE ?? ''
  if (outside !== '' && outside !== '1') return refuse({ sentence: 'Set PAID_OUTSIDE to 1, or leave it out.' })
  const kind = outside === '1' ? 'outside' : 'none'
  if (secretKey === '' && webhookSecret === '') return accept({ kind })
  if (secretKey === '' || webhookSecret === '') {
    return refuse({ sentence: 'Set both STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET (of the endpoint /webhooks/stripe), or neither.' })
  }
  if (outside === '1') return refuse({ sentence: 'Set either PAID_OUTSIDE or the two of Stripe: a service is paid in one way.' })
  return accept({ kind: 'stripe', secretKey, webhookSecret })
}

/** A trial shows a fee, so that one sees where it stands. */
const DEMO_FEE_PERCENT = '10'
const MOST_FEE_PERCENT = 50

function readFee(env: Environment, isDemo: boolean): Result<number, Refused> {
  const text = env.HOST_FEE_PERCENT ?? (isDemo ? DEMO_FEE_PERCENT : '0')
  const [, whole = '', part = ''] = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(text) ?? []
  const points = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  const isFee = whole !== '' && points <= MOST_FEE_PERCENT * 100
  return isFee ? accept(points) : refuse({ sentence: `Set HOST_FEE_PERCENT to a number from 0 to ${MOST_FEE_PERCENT}, such as 12.5.` })
}

const ICE_SAYS =
  'Set INCLINED_ICE_SERVERS to a list such as [{"urls":"stun:stun.example.org"},{"urls":"turn:turn.example.org","username":"u","credential":"c"}].'

const isText = (value: unknown): value is string => typeof value === 'string'

function readIceServer(value: unknown): IceServer | null {
  const { urls, username, credential } = (value ?? {}) as Record<string, unknown>
  const all = isText(urls) ? [urls] : Array.isArray(urls) ? urls.filter(isText) : []
  const isGood = all.length > 0 && all.every((url) => /^(stun|turn)s?:[^\s]+$/.test(url))
  if (!isGood || (username !== undefined && !isText(username)) || (credential !== undefined && !isText(credential))) return null
  return { urls: all, ...(username === undefined ? {} : { username }), ...(credential === undefined ? {} : { credential }) }
}

function readIceServers(env: Environment): Result<readonly IceServer[], Refused> {
  const text = env.INCLINED_ICE_SERVERS ?? ''
  if (text.trim() === '') return accept([])
  try {
    const list: unknown = JSON.parse(text)
    const servers = Array.isArray(list) ? list.map(readIceServer) : [null]
    const read = servers.filter((server) => server !== null)
    return read.length === servers.length ? accept(read) : refuse({ sentence: ICE_SAYS })
  } catch {
    return refuse({ sentence: ICE_SAYS })
  }
}

export function readHostedEnvironment(env: Environment, isDemo: boolean): Result<HostedEnvironment, Refused> {
  const smtp = isDemo ? accept(null) : readSmtp(env)
  if (!smtp.ok) return smtp
  const google = readOAuth(env, 'GOOGLE')
  if (!google.ok) return google
  const github = readOAuth(env, 'GITHUB')
  if (!github.ok) return github
  const payments = isDemo ? accept({ kind: 'none' } as const) : readPayments(env)
  if (!payments.ok) return payments
  const fee = readFee(env, isDemo)
  if (!fee.ok) return fee
  const iceServers = readIceServers(env)
  if (!iceServers.ok) return iceServers
  const hosts = (env.INCLINED_HOSTS ?? '')
    .split(',')
    .map((address) => address.trim().toLowerCase())
    .filter((address) => address !== '')
  return accept({
    hosts,
    smtp: smtp.value,
    google: google.value,
    github: github.value,
    payments: payments.value,
    feeBasisPoints: fee.value,
    iceServers: iceServers.value,
    mayReadPrivateCalendars: env.PRIVATE_CALENDARS === '1',
    isBehindProxy: env.TRUST_PROXY === '1',
  })
}
