const rules = ['call-activity-outputs', 'documented', 'explicit-binding', 'layout', 'no-literal-timers', 'readable-ids', 'size'];

module.exports = {
  configs: {
    recommended: {
      rules: Object.fromEntries(rules.map((rule) => [rule, 'error']))
    }
  }
};
