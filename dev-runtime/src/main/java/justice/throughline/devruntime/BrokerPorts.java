package justice.throughline.devruntime;

record BrokerPorts(int grpc, int rest, int management, int command, int internal, int search) {

    static BrokerPorts pick(Ports ports) {
        return new BrokerPorts(
                ports.pick(26500),
                ports.pick(8088),
                ports.pick(9600),
                ports.pick(26501),
                ports.pick(26502),
                ports.pick(8089));
    }
}
