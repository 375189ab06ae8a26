/** How `drizzle-kit generate` makes the next migration from the schema; the product itself never reads this. */
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './src/postgres/schema.ts',
    './src/postgres/account-schema.ts',
    './src/postgres/booking-schema.ts',
    './src/postgres/calendar-schema.ts',
    './src/postgres/coaching-schema.ts',
    './src/postgres/room-schema.ts',
    './src/postgres/ledger-schema.ts',
    './src/postgres/verification-schema.ts',
  ],
  out: './migrations',
})
