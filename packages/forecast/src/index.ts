export { forecast, type Forecast, furthestDays, type Missed, type PortForecast } from './forecast.js';
export type { Estimate } from './interval.js';
export {
  fewestAnswers,
  fewestWeeks,
  type Pace,
  paceOf,
  type PortPace,
  type Unknown,
  weeksBack,
} from './pace.js';
export { byTierAndTime, type Period, type Waiting } from './period.js';
export { planOf } from './plan.js';
