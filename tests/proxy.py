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
    cut_at: int | None = None
    deliver: bool = False
    mute: bool = False
    change: Change = bytes
    watch: Watch = lambda _: None
    sent: int = 0
    opened: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    sockets: list[socket.socket] = field(default_factory=list)

    def serve(self, listener: socket.socket, port: int) -> None:
        """Join each client that comes to a connection of its own to the port."""
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                self.opened += 1
                server = socket.create_connection(("127.0.0.1", port))
                self.sockets += (client, server)
                threading.Thread(target=self._upstream, args=(client, server), daemon=True).start()
                threading.Thread(target=self._downstream, args=(server, client), daemon=True).start()

    def close(self) -> None:
        """Let go of every connection."""
        for each in self.sockets:
            with suppress(OSError):  # a thread that waits for it would keep it open
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def _upstream(self, client: socket.socket, server: socket.socket) -> None:
        with suppress(OSError), self._telling(server):
            while packet := client.recv(65536):
                with self.lock:
                    self.sent += 1
                    cut = self.cut_at is not None and self.sent >= self.cut_at
                    self.watch(self.sent)
                if cut:
                    client.shutdown(socket.SHUT_RDWR)
                if not cut or self.deliver:
                    server.sendall(packet)
                if cut:
                    break

    def _downstream(self, server: socket.socket, client: socket.socket) -> None:
        with suppress(OSError), self._telling(client):
            while packet := server.recv(65536):
                client.sendall(self.change(packet))

    @contextmanager
    def _telling(self, other: socket.socket) -> Iterator[None]:
        """However one side ends, also by the reset that a kill leaves, the other side hears of it.

        What a server was told is left its time to be done before it notices that nobody is there.
        """
        try:
            yield
        finally:
            if not self.mute:
                other.shutdown(socket.SHUT_WR)


@contextmanager
def proxy(
    port: int,
    *,
    cut_at: int | None = None,
    deliver: bool = False,
    mute: bool = False,
    change: Change = bytes,
    watch: Watch = lambda _: None,
) -> Iterator[Proxy]:
    """Stand between a client and a port of this machine.

    All connections are cut at the client's packet of number ``cut_at`` and after: it reaches the server if ``deliver``
    says so, but the answer never reaches the client. Where the proxy is ``mute``, neither side is told of the other's
    end until the block's: so a server sees a laptop that was put to sleep.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener:
        uri = f"bolt://127.0.0.1:{listener.getsockname()[1]}"
        state = Proxy(uri, cut_at, deliver, mute, change, watch)
        thread = threading.Thread(target=state.serve, args=(listener, port), daemon=True)
        thread.start()
        try:
            yield state
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join(timeout=10)
            state.close()
