/** A reader learns from the model what a process is for and where a time limit comes from. */
module.exports = () => ({
  check(node, reporter) {
    const isTimer = node.eventDefinitions?.some((definition) => definition.$type === 'bpmn:TimerEventDefinition');
    if ((node.$type === 'bpmn:Process' || isTimer) && !node.documentation?.some((text) => text.text?.trim())) {
      reporter.report(node.id, isTimer ? 'Say where this time limit comes from' : 'Say what this process is for');
    }
  }
});
