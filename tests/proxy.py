"""A proxy before a real server: cuts a connection at a step of the protocol, counts steps, or changes what is said."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

#: Changes what the server says to the client.
Change = Callable[[bytes], bytes]
#: Is told how many packets the client has sent, each time before the newest goes on.
Watch = Callable[[int], object]


@dataclass
class Proxy:
    """Where to connect, how many packets the client has sent, and over how many connections."""

    uri: str
    sent: int = 0
    opened: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)


@contextmanager
def proxy(
    port: int,
    *,
    cut_at: int | None = None,
    deliver: bool = False,
    change: Change | None = None,
    watch: Watch = lambda _: None,
) -> Iterator[Proxy]:
    """Stand between a client and a port of this machine.

    All connections are cut at the client's packet of number ``cut_at`` and after: it reaches the server if ``deliver``
    says so, but the answer never reaches the client.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener:
        state = Proxy(f"bolt://127.0.0.1:{listener.getsockname()[1]}")
        open_sockets: list[socket.socket] = []

        def serve() -> None:
            with suppress(OSError):
                while True:
                    client, _ = listener.accept()
                    state.opened += 1
                    server = socket.create_connection(("127.0.0.1", port))
                    open_sockets.extend((client, server))
                    threading.Thread(target=upstream, args=(client, server), daemon=True).start()
                    threading.Thread(target=downstream, args=(server, client), daemon=True).start()

        def upstream(client: socket.socket, server: socket.socket) -> None:
            with suppress(OSError):
                while packet := client.recv(65536):
                    with state.lock:
                        state.sent += 1
                        cut = cut_at is not None and state.sent >= cut_at
                        watch(state.sent)
                    if cut:
                        client.shutdown(socket.SHUT_RDWR)
                        if deliver:
                            server.sendall(packet)
                        break
                    server.sendall(packet)
                # The server is left its time to do what it was told before it notices that nobody is there.
                server.shutdown(socket.SHUT_WR)

        def downstream(server: socket.socket, client: socket.socket) -> None:
            with suppress(OSError):
                while packet := server.recv(65536):
                    client.sendall(packet if change is None else change(packet))
                client.shutdown(socket.SHUT_WR)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield state
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join(timeout=10)
            for each in open_sockets:
                each.close()
