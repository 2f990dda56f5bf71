#!/usr/bin/python3
"""Films a VNC server's screen: flvrec.py -o FILE [-d] [-r RATE] [-P PASSWORD_FILE] HOST PORT."""
import getopt, socket, struct, subprocess, sys, threading, time

options, (host, port) = getopt.getopt(sys.argv[1:], "o:dr:P:")
options = dict(options)
rate = int(options.get("-r", "15"))


def take(length):
    data = bytearray()
    while len(data) < length:
        part = server.recv(min(1 << 16, length - len(data)))
        if not part:
            sys.exit(0)
        data += part
    return bytes(data)


for attempt in range(100):
    try:
        server = socket.create_connection((host, int(port)))
        break
    except OSError:
        time.sleep(0.1)
take(12)
server.sendall(b"RFB 003.008\n")
take(take(1)[0])
server.sendall(b"\x01")  # without a password
if struct.unpack(">I", take(4))[0]:
    sys.exit("refused")
server.sendall(b"\x01")
width, height = struct.unpack(">HH", take(4))
take(16)
take(struct.unpack(">I", take(4))[0])
server.sendall(struct.pack(">BxxxBBBBHHHBBBxxx", 0, 32, 24, 0, 1, 255, 255, 255, 16, 8, 0))
server.sendall(struct.pack(">BxHi", 2, 1, 0))
print("Connected", flush=True)

film = subprocess.Popen(
    ["ffmpeg", "-loglevel", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgr0", "-s", f"{width}x{height}",
     "-r", str(rate), "-i", "-", "-c:v", "flv", "-q:v", "4", "-flush_packets", "1", "-f", "flv", options["-o"]],
    stdin=subprocess.PIPE)
screen = bytearray(width * height * 4)


def shoot():
    due = time.monotonic()
    while True:
        film.stdin.write(screen)
        film.stdin.flush()
        due += 1 / rate
        time.sleep(max(0, due - time.monotonic()))


threading.Thread(target=shoot, daemon=True).start()
changed = 0
while True:
    server.sendall(struct.pack(">BBHHHH", 3, changed, 0, 0, width, height))
    changed = 1
    kind = take(1)[0]
    if kind == 0:
        take(1)
        for rectangle in range(struct.unpack(">H", take(2))[0]):
            x, y, w, h, encoding = struct.unpack(">HHHHi", take(12))
            pixels = take(w * h * 4)
            for line in range(h):
                at = ((y + line) * width + x) * 4
                screen[at:at + w * 4] = pixels[line * w * 4:(line + 1) * w * 4]
    elif kind == 1:
        take(3)
        take(6 * struct.unpack(">H", take(2))[0])
    elif kind == 3:
        take(3)
        take(struct.unpack(">I", take(4))[0])
