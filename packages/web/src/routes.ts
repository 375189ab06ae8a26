/**
 * Every page of the app. The rooms are registered twice: once for the person's own material and once under `/example`
 * for the sample candidate, so that the address alone says whose data a page reads and writes.
 */
import { index, layout, prefix, type RouteConfig, type RouteConfigEntry, route } from '@react-router/dev/routes'

function rooms(space: 'own' | 'example'): RouteConfigEntry[] {
  const at = (path: string, file: string) => route(path, `routes/${file}.route.tsx`, { id: `${space}/${file}` })
  return [
    layout('shell/shell.tsx', { id: `${space}/shell` }, [
      index('routes/home.route.tsx', { id: `${space}/home` }),
      at('answers', 'list-answers'),
      at('answers/new', 'start-answer'),
      at('answers/:answerId', 'answer-room'),
      at('stories', 'list-stories'),
      at('stories/new', 'create-story'),
      at('stories/:storyId', 'edit-story'),
      at('stories/:storyId/versions', 'compare-story-versions'),
      at('coverage', 'show-coverage'),
      at('loop', 'loop-board'),
      at('claims', 'list-claims'),
      at('practice', 'practice'),
      at('practice/bets', 'show-confidence'),
      at('practice/attempts', 'list-attempts'),
      at('practice/attempts/:questionId', 'compare-attempts'),
      at('practice/:sessionId', 'practice-session'),
      at('practice/:sessionId/debrief', 'read-debrief'),
      at('playbook', 'playbook'),
      at('playbook/principles', 'list-principles'),
      at('playbook/principles/:principleId', 'read-principle'),
      at('playbook/roles', 'read-roles'),
      at('playbook/process', 'read-process'),
      at('playbook/questions', 'search-questions'),
      at('playbook/questions/:questionId', 'read-question'),
      at('playbook/worked-answers', 'list-worked-answers'),
      at('playbook/probes', 'read-probes'),
      at('playbook/writing', 'read-documents'),
      at('playbook/moves', 'read-moves'),
      at('playbook/resources', 'read-resources'),
      at('data', 'manage-data'),
    ]),
  ]
}

export default [
  ...rooms('own'),
  ...prefix('example', rooms('example')),
  layout('shell/shell.tsx', { id: 'account/shell' }, [
    route('account', 'routes/account.route.tsx'),
    route('mentors', 'routes/list-mentors.route.tsx'),
    route('mentors/:handle', 'routes/mentor-page.route.tsx'),
    route('mentoring', 'routes/edit-mentor.route.tsx'),
    route('mentoring/calendars', 'routes/mentor-calendars.route.tsx'),
    route('mentoring/workshops', 'routes/mentor-workshops.route.tsx'),
    route('mentoring/money', 'routes/mentor-money.route.tsx'),
    route('mentoring/claims', 'routes/mentor-claims.route.tsx'),
    route('host/money', 'routes/host-money.route.tsx'),
    route('host/verification', 'routes/host-verification.route.tsx'),
    route('bookings', 'routes/list-bookings.route.tsx'),
    route('bookings/calendar', 'routes/manage-calendar.route.tsx'),
    route('bookings/:bookingId/payment', 'routes/pay-booking.route.tsx'),
    route('bookings/:bookingId', 'routes/read-booking.route.tsx'),
    route('bookings/:bookingId/room', 'routes/booking-room.route.tsx'),
    route('bookings/:bookingId/brief', 'routes/booking-brief.route.tsx'),
    route('bookings/:bookingId/feedback', 'routes/booking-feedback.route.tsx'),
  ]),
  route('account/sign-in', 'routes/sign-in.route.tsx'),
  route('account/sign-up', 'routes/sign-up.route.tsx'),
  route('account/confirm', 'routes/confirm-account.route.tsx'),
  route('account/forgot', 'routes/forgot-password.route.tsx'),
  route('account/new-password', 'routes/new-password.route.tsx'),
  route('bookings/:bookingId/room/state', 'routes/room-state.route.ts'),
  route('bookings/:bookingId/invite.ics', 'routes/booking-file.route.ts'),
  route('calendar/:file', 'routes/calendar-feed.route.ts'),
  route('guest/:token', 'routes/guest.route.tsx'),
  route('demo/mail', 'routes/demo-mail.route.tsx'),
  route('demo/pay/:checkout', 'routes/demo-pay.route.tsx'),
  route('welcome', 'routes/welcome.route.tsx'),
  route('leave-example', 'routes/leave-example.route.tsx'),
  route('enter-example', 'routes/enter-example.route.tsx'),
  route('download', 'routes/download.route.ts'),
  route('example/download', 'routes/download.route.ts', { id: 'example/download' }),
  route('*', 'routes/not-found.route.tsx'),
] satisfies RouteConfig
