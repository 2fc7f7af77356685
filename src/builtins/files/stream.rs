//! A stream: a file of the system with what was read ahead and what is not yet written.

use crate::builtins::threads::{self, Way};
use crate::object::{Value, safe_point};
use crate::text::codec::{self, Encoding, Handler};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::fs;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::fd::{AsRawFd, IntoRawFd};
use std::os::unix::fs::FileExt;
use std::rc::{Rc, Weak};

/// So many bytes wait before they are written.
const CHUNK: usize = 8192;

const RETURN: u8 = 1;
const LINE: u8 = 2;
const BOTH: u8 = 4;

/// How the ends of lines are read and written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::builtins) enum Newline {
    /// All kinds are read as `\n`; `\n` is written.
    Universal,
    /// All kinds end a line, and are read and written as they are.
    Untranslated,
    /// `\n` alone, or what it says, ends a line.
    Fixed(&'static str),
}

/// A file of the system.
pub(in crate::builtins) struct Stream {
    file: Option<fs::File>,
    /// The name as `open` got it.
    pub(in crate::builtins) name: Value,
    /// The mode as `open` got it.
    pub(in crate::builtins) mode: String,
    /// Whether it can be read.
    pub(in crate::builtins) readable: bool,
    /// Whether it can be written.
    pub(in crate::builtins) writable: bool,
    /// Whether what is written goes out at the end of each line.
    pub(in crate::builtins) by_line: bool,
    /// Whether what is written goes out at once.
    pub(in crate::builtins) unbuffered: bool,
    /// Whether it is a file of bytes without a buffer, which a script has opened.
    pub(in crate::builtins) is_raw: bool,
    /// Whether `close` leaves the file of the system open: a standard stream, or one that is another's.
    pub(in crate::builtins) is_standard: bool,
    /// The encoding of its text.
    pub(in crate::builtins) encoding: String,
    /// What happens to text that is not so encoded.
    pub(in crate::builtins) errors: String,
    /// How lines end.
    pub(in crate::builtins) newline: Newline,
    output: Vec<u8>,
    /// How many bytes of the output are written already.
    sent: usize,
    /// What it has to wait for, where something has ended as interrupted since other threads can run meanwhile.
    pub(in crate::builtins) waits_for: Option<Way>,
    input: VecDeque<u8>,
    /// A `\r` was the last byte read: a `\n` behind it belongs to it.
    after_return: bool,
    at_end: bool,
    /// What was read ahead is UTF-8 already, made of an encoding whose letters are no single bytes.
    decoded: bool,
    /// The stream without a buffer over the same file, where somebody has asked for it.
    pub(super) raw: Option<Rc<RefCell<Stream>>>,
    /// The stream whose file this one without a buffer works on.
    pub(super) above: Option<Weak<RefCell<Stream>>>,
    /// Whether the last thing that was done with the text was to iterate over it.
    pub(super) is_iterated: bool,
    /// Whether text was read since the last change of the place.
    pub(super) has_read_text: bool,
    /// Which ends of lines were read and made `\n`: bits for `\r`, `\n` and `\r\n`.
    ends_seen: u8,
    /// Whether the next text that is written goes behind a byte order mark, in encodings that have one.
    pub(in crate::builtins) mark_due: bool,
}

impl Stream {
    /// A stream over a file of the system.
    pub(in crate::builtins) fn new(file: fs::File, name: Value, mode: &str, readable: bool, writable: bool) -> Stream {
        let mut made = Stream::without_file(readable, writable);
        made.file = Some(file);
        made.name = name;
        made.mode = mode.to_owned();
        made
    }

    fn without_file(readable: bool, writable: bool) -> Stream {
        Stream {
            file: None,
            name: Value::None,
            mode: String::new(),
            readable,
            writable,
            by_line: false,
            unbuffered: false,
            is_raw: false,
            is_standard: false,
            encoding: "UTF-8".to_owned(),
            errors: "strict".to_owned(),
            newline: Newline::Universal,
            output: Vec::new(),
            sent: 0,
            waits_for: None,
            input: VecDeque::new(),
            after_return: false,
            at_end: false,
            decoded: false,
            mark_due: true,
            raw: None,
            above: None,
            is_iterated: false,
            has_read_text: false,
            ends_seen: 0,
        }
    }

    /// A stream without a buffer over the same file of the system.
    pub(super) fn raw_twin(&self) -> Stream {
        let number = self.file.as_ref().map(AsRawFd::as_raw_fd);
        let mut made = Stream::without_file(self.readable, self.writable);
        made.file = number.and_then(|number| super::descriptor::adopt(number).ok());
        made.name = self.name.clone();
        made.mode = self.mode.clone();
        made.is_raw = true;
        made.unbuffered = true;
        made.is_standard = self.is_standard;
        made
    }

    /// Lets go of the file of the system, which another stream has taken over or closed.
    pub(super) fn leave(&mut self) {
        if let Some(file) = self.file.take() {
            _ = file.into_raw_fd();
        }
        self.input.clear();
        self.forget_output();
    }

    /// The mode as files of bytes tell it.
    pub(super) fn mode_of_bytes(&self) -> &'static str {
        match (self.mode.chars().find(|letter| matches!(letter, 'a' | 'x')), self.readable, self.writable) {
            (Some('a'), true, _) => "ab+",
            (Some('a'), false, _) => "ab",
            (Some(_), true, _) => "xb+",
            (Some(_), false, _) => "xb",
            (None, true, true) => "rb+",
            (None, true, false) => "rb",
            (None, false, _) => "wb",
        }
    }

    /// The ends of lines that were read so far: None, a text, or several in a tuple.
    pub(super) fn newlines(&self) -> Value {
        let all = [(RETURN, "\r"), (LINE, "\n"), (BOTH, "\r\n")];
        let mut seen: Vec<Value> =
            all.iter().filter(|(bit, _)| self.ends_seen & bit != 0).map(|(_, end)| Value::str(end)).collect();
        match seen.len() {
            0 => Value::None,
            1 => seen.swap_remove(0),
            _ => Value::tuple(seen),
        }
    }

    /// The encoding, where it has a byte order mark or its letters are units of several bytes.
    pub(in crate::builtins) fn wide_encoding(&self) -> Option<Encoding> {
        if self.encoding.eq_ignore_ascii_case("utf-8") {
            return None;
        }
        Encoding::of_name(&self.encoding).filter(|found| matches!(found, Encoding::Utf8Signed | Encoding::Wide(..)))
    }

    /// Whether a letter may be several bytes of what is read ahead: in UTF-8, and in what is decoded to it.
    pub(in crate::builtins) fn has_letters_of_bytes(&self) -> bool {
        self.encoding.eq_ignore_ascii_case("utf-8")
            || matches!(
                Encoding::of_name(&self.encoding),
                Some(Encoding::Utf8 | Encoding::Utf8Signed | Encoding::Wide(..))
            )
    }

    /// Whether the bytes read ahead are of the stream's encoding, and not decoded yet.
    pub(in crate::builtins) fn is_undecoded(&self) -> bool {
        !self.decoded || self.input.is_empty()
    }

    /// Takes a text that was made of all the bytes that follow, in place of them.
    pub(in crate::builtins) fn set_decoded(&mut self, text: &str) {
        self.input = text.as_bytes().iter().copied().collect();
        self.decoded = true;
        self.at_end = true;
    }

    /// How many bytes of the file stand for what was read ahead.
    fn bytes_ahead(&mut self) -> u64 {
        if self.ends_seen & BOTH != 0 && !self.decoded {
            return self.bytes_before_translation().unwrap_or(self.input.len() as u64);
        }
        let encoding = if self.decoded { self.wide_encoding() } else { None };
        match encoding {
            Some(encoding @ Encoding::Wide(..)) => {
                let text = String::from_utf8_lossy(self.input.make_contiguous());
                codec::encode(&text, encoding.unmarked(), Some(Handler::SurrogatePass))
                    .map_or(0, |bytes| bytes.len() as u64)
            }
            _ => self.input.len() as u64,
        }
    }

    /// How many bytes of the file became what was read ahead, where two may have become one.
    fn bytes_before_translation(&mut self) -> io::Result<u64> {
        let end = self.file()?.stream_position()?;
        let most = end.min(2 * self.input.len() as u64 + 1);
        let mut before = vec![0; most as usize];
        self.file()?.read_exact_at(&mut before, end - most)?;
        let mut place = before.len();
        for byte in self.input.iter().rev() {
            let is_double = *byte == b'\n' && place > 1 && before[place - 2..place] == *b"\r\n";
            place = place.saturating_sub(if is_double { 2 } else { 1 });
        }
        Ok((before.len() - place) as u64)
    }

    /// Whether it is closed.
    pub(in crate::builtins) fn is_closed(&self) -> bool {
        self.file.is_none()
    }

    /// The file of the system.
    pub(in crate::builtins) fn file(&self) -> io::Result<&fs::File> {
        self.file.as_ref().ok_or_else(|| io::Error::from_raw_os_error(9))
    }

    /// Writes bytes, which may wait.
    pub(in crate::builtins) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.forget_input()?;
        self.output.extend_from_slice(bytes);
        let whole_line = self.by_line && bytes.contains(&b'\n');
        if self.unbuffered || whole_line || self.output.len() >= CHUNK { self.flush() } else { Ok(()) }
    }

    /// Writes text of an encoding with a byte order mark or wide units.
    pub(in crate::builtins) fn write_wide(&mut self, text: &str, encoding: Encoding) -> io::Result<()> {
        let encoding = if std::mem::take(&mut self.mark_due) { encoding } else { encoding.unmarked() };
        let encoded = match self.newline {
            Newline::Fixed(end) if end != "\n" => codec::encode(&text.replace('\n', end), encoding, None),
            _ => codec::encode(text, encoding, None),
        };
        self.write(&encoded.map_err(|problem| io::Error::other(problem.reason))?)
    }

    /// Writes text with the ends of lines as they shall be.
    pub(in crate::builtins) fn write_text(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self.newline {
            Newline::Fixed(end) if end != "\n" && bytes.contains(&b'\n') => {
                let mut translated = Vec::with_capacity(bytes.len() + 8);
                for byte in bytes {
                    match byte {
                        b'\n' => translated.extend_from_slice(end.as_bytes()),
                        other => translated.push(*other),
                    }
                }
                self.write(&translated)
            }
            _ => self.write(bytes),
        }
    }

    /// Writes what waits. Where this is interrupted, what is not yet written goes on waiting.
    pub(in crate::builtins) fn flush(&mut self) -> io::Result<()> {
        while self.sent < self.output.len() {
            // A signal that has come, such as one that has ended a write in the midst, will not interrupt the next one.
            if safe_point::interrupt_is_pending() {
                return Err(io::ErrorKind::Interrupted.into());
            }
            match self.send() {
                Ok(0) => return Err(self.refused(io::ErrorKind::WriteZero.into())),
                Ok(count) => self.sent += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => return Err(error),
                Err(error) => return Err(self.refused(error)),
            }
        }
        self.forget_output();
        Ok(())
    }

    /// Writes some of what waits. With other threads, no more than surely goes out at once.
    fn send(&mut self) -> io::Result<usize> {
        let mut file = self.file()?;
        let mut waiting = &self.output[self.sent..];
        if threads::are_several() {
            if threads::would_wait(file.as_raw_fd(), Way::Output) {
                self.waits_for = Some(Way::Output);
                return Err(io::ErrorKind::Interrupted.into());
            }
            waiting = &waiting[..waiting.len().min(libc::PIPE_BUF)];
        }
        file.write(waiting)
    }

    fn refused(&mut self, error: io::Error) -> io::Error {
        self.forget_output();
        error
    }

    /// Forgets what waits to be written.
    pub(in crate::builtins) fn forget_output(&mut self) {
        self.sent = 0;
        self.output.clear();
        self.output.shrink_to(2 * CHUNK);
    }

    /// Forgets what was read ahead, so that the place in the file is where reading stood.
    fn forget_input(&mut self) -> io::Result<()> {
        if !self.input.is_empty() {
            let ahead = self.bytes_ahead() as i64;
            self.input.clear();
            self.decoded = false;
            let _ = self.file()?.seek(SeekFrom::Current(-ahead));
        }
        self.at_end = false;
        Ok(())
    }

    /// Reads some more bytes; false at the end.
    pub(in crate::builtins) fn fill(&mut self, translate: bool) -> io::Result<bool> {
        if self.at_end {
            return Ok(false);
        }
        self.flush()?;
        let mut chunk = [0; CHUNK];
        let mut file = self.file()?;
        if threads::would_wait(file.as_raw_fd(), Way::Input) {
            self.waits_for = Some(Way::Input);
            return Err(io::ErrorKind::Interrupted.into());
        }
        let count = file.read(&mut chunk)?;
        if count == 0 {
            self.at_end = true;
            self.see_lone_return(translate);
            return Ok(false);
        }
        if !translate || self.newline != Newline::Universal {
            self.input.extend(&chunk[..count]);
            return Ok(true);
        }
        for byte in &chunk[..count] {
            match byte {
                b'\n' if self.after_return => self.ends_seen |= BOTH,
                b'\n' => {
                    self.ends_seen |= LINE;
                    self.input.push_back(b'\n');
                }
                other => {
                    self.see_lone_return(true);
                    self.input.push_back(if *other == b'\r' { b'\n' } else { *other });
                }
            }
            self.after_return = *byte == b'\r';
        }
        Ok(true)
    }

    fn see_lone_return(&mut self, translate: bool) {
        if translate && self.after_return {
            self.ends_seen |= RETURN;
        }
    }

    /// The bytes that were read ahead.
    pub(in crate::builtins) fn ahead(&mut self) -> &[u8] {
        self.input.make_contiguous()
    }

    /// Takes the first bytes that were read ahead.
    pub(in crate::builtins) fn take(&mut self, count: usize) -> Vec<u8> {
        // An interactive file may go on behind its end.
        self.at_end = false;
        self.input.drain(..count.min(self.input.len())).collect()
    }

    /// Goes to a place.
    pub(in crate::builtins) fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.flush()?;
        self.forget_input()?;
        self.after_return = false;
        self.is_iterated = false;
        self.has_read_text = false;
        let place = self.file()?.seek(to)?;
        self.mark_due = place == 0;
        Ok(place)
    }

    /// The place.
    pub(in crate::builtins) fn tell(&mut self) -> io::Result<u64> {
        self.flush()?;
        let ahead = self.bytes_ahead();
        Ok(self.file()?.stream_position()?.saturating_sub(ahead))
    }

    /// Cuts the file off.
    pub(in crate::builtins) fn truncate(&mut self, size: Option<u64>) -> io::Result<u64> {
        self.flush()?;
        let size = match size {
            Some(size) => size,
            None => self.tell()?,
        };
        self.file()?.set_len(size)?;
        Ok(size)
    }

    /// Writes what waits, be it that it has to be waited for, and closes the file.
    pub(in crate::builtins) fn close(&mut self) -> io::Result<()> {
        if let Some(raw) = self.raw.take() {
            raw.borrow_mut().leave();
        }
        if let Some(above) = self.above.take().and_then(|above| above.upgrade()) {
            above.borrow_mut().leave();
        }
        let waiting = std::mem::take(&mut self.output);
        let result = match &self.file {
            Some(file) => (&*file).write_all(&waiting[self.sent..]),
            None => Ok(()),
        };
        match self.file.take() {
            // Its number stays open.
            Some(file) if self.is_standard => _ = file.into_raw_fd(),
            file => drop(file),
        }
        self.input.clear();
        self.sent = 0;
        result
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        if self.above.as_ref().is_some_and(|above| above.strong_count() > 0) {
            return self.leave();
        }
        // There is nobody left to tell that it failed.
        let _ = self.close();
    }
}
