import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import jixiao.Jixiao;

/** Asks the questions of a file and writes the answers, as python/check.py does. */
public final class Check {
	private static final class Question {
		String function, settings;
		byte[] input;
		byte[] answer;
	}

	public static void main(String[] args) throws Exception {
		List<Question> questions = read(new DataInputStream(System.in));
		Jixiao library = new Jixiao(args[0], Integer.parseInt(args[1]));
		int threads = Integer.parseInt(args[2]), rounds = Integer.parseInt(args[3]);
		for (Question q : questions) {
			q.answer = ask(library, q);
		}
		AtomicBoolean different = new AtomicBoolean();
		StringBuilder used = new StringBuilder();
		long began = cpu();
		for (int half : new int[] {rounds - rounds / 2, rounds / 2}) {
			Thread[] workers = new Thread[threads];
			for (int i = 0; i < threads; i++) {
				workers[i] = new Thread(() -> {
					for (int round = 0; round < half; round++) {
						for (Question q : questions) {
							if (!Arrays.equals(q.answer, ask(library, q))) {
								different.set(true);
							}
						}
					}
				});
				workers[i].start();
			}
			for (Thread worker : workers) {
				worker.join();
			}
			used.append(' ').append(memory());
		}
		double took = (cpu() - began) / 1000.0;
		DataOutputStream out = new DataOutputStream(System.out);
		for (Question q : questions) {
			out.writeInt(q.answer.length);
			out.write(q.answer);
		}
		out.flush();
		System.err.printf("%.1f%s%n", took / Math.max(1, (long) threads * rounds * questions.size()), used);
		System.exit(different.get() ? 1 : 0);
	}

	private static byte[] ask(Jixiao library, Question q) {
		byte[] text;
		int ok = 1;
		try {
			text = library.answer(q.function, q.settings, q.input);
		} catch (Jixiao.Refused refused) {
			text = refused.answer;
			ok = 0;
		}
		byte[] answer = new byte[text.length + 1];
		answer[0] = (byte) ok;
		System.arraycopy(text, 0, answer, 1, text.length);
		return answer;
	}

	private static List<Question> read(DataInputStream in) throws IOException {
		List<Question> questions = new ArrayList<>();
		try {
			for (;;) {
				Question q = new Question();
				q.function = new String(frame(in), StandardCharsets.UTF_8);
				q.settings = new String(frame(in), StandardCharsets.UTF_8);
				q.input = frame(in);
				questions.add(q);
			}
		} catch (EOFException end) {
			return questions;
		}
	}

	private static byte[] frame(DataInputStream in) throws IOException {
		byte[] text = new byte[in.readInt()];
		in.readFully(text);
		return text;
	}

	/** The CPU time of the process in nanoseconds. */
	private static long cpu() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	/** The memory of the process in kilobytes. */
	private static long memory() throws IOException {
		return Long.parseLong(new String(Files.readAllBytes(Paths.get("/proc/self/statm")), StandardCharsets.US_ASCII).split(" ")[1]) * 4;
	}
}
