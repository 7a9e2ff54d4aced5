/** Makers of firearms alone. */
export const makers =
  '(?:GLOCK|RUGER|SIG SAUER|SMITH (?:&|AND) WESSON|CENTURY ARMS|MOSSBERG|SPRINGFIELD ARMORY|POLYMER 80)';
