const extension = require('./extensions');

const LITERAL = /"\s*(R\d*\/)?(P|\d{4}-)[^"]*"|@"/;

/** Law is data: a duration or date comes from a decision table or a variable. */
module.exports = () => ({
  check(node, reporter) {
    for (const expression of expressions(node)) {
      if (!expression.startsWith('=') || LITERAL.test(expression)) {
        reporter.report(node.id, 'Take this time from a decision table or a variable, not from a literal');
      }
    }
  }
});

function expressions(node) {
  const timers = (node.eventDefinitions ?? [])
    .filter((definition) => definition.$type === 'bpmn:TimerEventDefinition')
    .flatMap((timer) => [timer.timeDuration, timer.timeCycle, timer.timeDate])
    .map((time) => time?.body);
  const schedule = extension(node, 'zeebe:TaskSchedule');
  return [...timers, schedule?.dueDate, schedule?.followUpDate].filter(Boolean);
}
