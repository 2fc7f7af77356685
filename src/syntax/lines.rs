//! Byte offsets to lines and columns, for tracebacks and diagnostics.

/// Where the lines of one source text begin; built once a text.
#[derive(Clone, Debug, Default)]
pub struct LineIndex {
    /// The offset of each line's first byte, the first line's too.
    starts: Vec<u32>,
    /// Whether a column is a count of bytes, as in most texts.
    ascii: bool,
}

impl LineIndex {
    /// The index of `source`; a line ends as Python has it, by `\n`, `\r\n` or a lone `\r`.
    pub fn new(source: &str) -> Self {
        let bytes = source.as_bytes();
        let mut starts = Vec::with_capacity(bytes.len() / 32 + 1);
        starts.push(0);
        for (at, byte) in bytes.iter().enumerate() {
            if *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
                starts.push(at as u32 + 1);
            }
        }
        LineIndex { starts, ascii: source.is_ascii() }
    }

    /// The line of the byte at `offset`, counted from one.
    pub fn number(&self, offset: u32) -> u32 {
        self.starts.partition_point(|start| *start <= offset) as u32
    }

    /// The line of the byte at `offset`, counted from one, and its column in characters, counted from zero.
    ///
    /// `source` is the text that the index was built from.
    pub fn position(&self, source: &str, offset: u32) -> (u32, u32) {
        let line = self.number(offset);
        let start = self.starts[line as usize - 1];
        let column = match source.as_bytes().get(start as usize..offset as usize) {
            Some(before) if !self.ascii => before.iter().filter(|byte| **byte & 0xC0 != 0x80).count() as u32,
            _ => offset - start,
        };
        (line, column)
    }

    /// The number of lines; a text that ends in a line end has an empty last one.
    pub fn count(&self) -> u32 {
        self.starts.len() as u32
    }

    /// The text of a line, counted from one, without its end; nothing where there is no such line.
    pub fn line<'s>(&self, source: &'s str, number: u32) -> &'s str {
        let at = number.wrapping_sub(1) as usize;
        let start = self.starts.get(at).map_or(source.len(), |start| *start as usize);
        let end = self.starts.get(at + 1).map_or(source.len(), |end| *end as usize);
        source.get(start..end).unwrap_or("").trim_end_matches(['\r', '\n'])
    }
}
