export { type Asked, Forecaster, type Forecasted } from './forecaster.js';
export type { HourlyPace } from './pace-book.js';
export { warn, type Warned } from './warn.js';
