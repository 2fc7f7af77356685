//! The tokens: what the lexer finds by its patterns, what the layout pass adds, and how messages name them.
//!
//! A token is small and `Copy`: a name carries its symbol, a number or string nothing, because the text behind
//! its span says the rest to whoever builds its node.

use super::lexer::{self, Trouble};
use super::symbol::Symbol;
use logos::Logos;

/// A terminal of the grammar.
#[derive(Logos, Clone, Copy, PartialEq, Eq, Debug)]
#[logos(error = Trouble)]
#[logos(skip r"[ \t\x0c]+")]
#[allow(missing_docs, reason = "each variant stands beside the text that it is")]
pub(crate) enum Token {
    #[regex(r"[A-Za-z_][A-Za-z0-9_]*", lexer::name)]
    #[regex(r"[^\x00-\x7F]", lexer::foreign_name)]
    Name(Symbol),

    #[regex(r"[0-9](_?[0-9])*", lexer::decimal)]
    #[regex(r"0[xX](_?[0-9a-fA-F])+", lexer::prefixed_number)]
    #[regex(r"0[oO](_?[0-7])+", lexer::prefixed_number)]
    #[regex(r"0[bB](_?[01])+", lexer::prefixed_number)]
    #[regex(r"([0-9](_?[0-9])*\.([0-9](_?[0-9])*)?|\.[0-9](_?[0-9])*)([eE][+\-]?[0-9](_?[0-9])*)?[jJ]?", lexer::float)]
    #[regex(r"[0-9](_?[0-9])*([eE][+\-]?[0-9](_?[0-9])*[jJ]?|[jJ])", lexer::float)]
    Number,

    #[regex(r#"([rR][bB]?|[bB][rR]?|[uU]|[fF][rR]?|[rR][fF])?['"]"#, lexer::string)]
    String,

    #[token("False", priority = 10)]
    False,
    #[token("None", priority = 10)]
    None,
    #[token("True", priority = 10)]
    True,
    #[token("and", priority = 10)]
    And,
    #[token("as", priority = 10)]
    As,
    #[token("assert", priority = 10)]
    Assert,
    #[token("async", priority = 10)]
    Async,
    #[token("await", priority = 10)]
    Await,
    #[token("break", priority = 10)]
    Break,
    #[token("class", priority = 10)]
    Class,
    #[token("continue", priority = 10)]
    Continue,
    #[token("def", priority = 10)]
    Def,
    #[token("del", priority = 10)]
    Del,
    #[token("elif", priority = 10)]
    Elif,
    #[token("else", priority = 10)]
    Else,
    #[token("except", priority = 10)]
    Except,
    #[token("finally", priority = 10)]
    Finally,
    #[token("for", priority = 10)]
    For,
    #[token("from", priority = 10)]
    From,
    #[token("global", priority = 10)]
    Global,
    #[token("if", priority = 10)]
    If,
    #[token("import", priority = 10)]
    Import,
    #[token("in", priority = 10)]
    In,
    #[token("is", priority = 10)]
    Is,
    #[token("lambda", priority = 10)]
    Lambda,
    #[token("nonlocal", priority = 10)]
    Nonlocal,
    #[token("not", priority = 10)]
    Not,
    #[token("or", priority = 10)]
    Or,
    #[token("pass", priority = 10)]
    Pass,
    #[token("raise", priority = 10)]
    Raise,
    #[token("return", priority = 10)]
    Return,
    #[token("try", priority = 10)]
    Try,
    #[token("while", priority = 10)]
    While,
    #[token("with", priority = 10)]
    With,
    #[token("yield", priority = 10)]
    Yield,

    #[token("(")]
    LeftParenthesis,
    #[token(")")]
    RightParenthesis,
    #[token("[")]
    LeftBracket,
    #[token("]")]
    RightBracket,
    #[token("{")]
    LeftBrace,
    #[token("}")]
    RightBrace,
    #[token(",")]
    Comma,
    #[token(":")]
    Colon,
    #[token(";")]
    Semicolon,
    #[token(".")]
    Dot,
    #[token("...")]
    Ellipsis,
    #[token("->")]
    Arrow,
    #[token(":=")]
    Walrus,
    #[token("=")]
    Equal,
    #[token("+")]
    Plus,
    #[token("-")]
    Minus,
    #[token("*")]
    Star,
    #[token("**")]
    DoubleStar,
    #[token("/")]
    Slash,
    #[token("//")]
    DoubleSlash,
    #[token("%")]
    Percent,
    #[token("@")]
    At,
    #[token("<<")]
    LeftShift,
    #[token(">>")]
    RightShift,
    #[token("&")]
    Ampersand,
    #[token("|")]
    Bar,
    #[token("^")]
    Caret,
    #[token("~")]
    Tilde,
    #[token("<")]
    Less,
    #[token(">")]
    Greater,
    #[token("<=")]
    LessEqual,
    #[token(">=")]
    GreaterEqual,
    #[token("==")]
    DoubleEqual,
    #[token("!=")]
    NotEqual,
    #[token("+=")]
    PlusEqual,
    #[token("-=")]
    MinusEqual,
    #[token("*=")]
    StarEqual,
    #[token("**=")]
    DoubleStarEqual,
    #[token("/=")]
    SlashEqual,
    #[token("//=")]
    DoubleSlashEqual,
    #[token("%=")]
    PercentEqual,
    #[token("@=")]
    AtEqual,
    #[token("<<=")]
    LeftShiftEqual,
    #[token(">>=")]
    RightShiftEqual,
    #[token("&=")]
    AmpersandEqual,
    #[token("|=")]
    BarEqual,
    #[token("^=")]
    CaretEqual,

    /// What CPython's tokenizer passes on although no rule takes it.
    #[token("$")]
    #[token("?")]
    #[token("!")]
    #[token("`")]
    #[token("<>")]
    Unknown,

    /// The end of a logical line; the lexer yields one for every line end, the layout pass keeps those that count.
    #[regex(r"\r?\n|\r")]
    #[regex(r"#[^\r\n]*", logos::skip, allow_greedy = true)]
    #[regex(r"\\(\r?\n|\r)?", lexer::continuation)]
    Newline,

    /// From here on only the layout pass makes them: the block structure.
    Indent,
    Dedent,
    /// `match` and `case` where they are keywords.
    Match,
    Case,
    /// A `with` before a parenthesised list of items with an `as` among them.
    WithItems,
    /// The first token of a stream, which chooses what the grammar reads.
    StartModule,
    StartExpression,
    StartInteractive,
}

impl Token {
    /// Whether it is one of the reserved words.
    #[rustfmt::skip]
    pub(crate) fn is_keyword(self) -> bool {
        use Token::*;
        matches!(
            self,
            False | None | True | And | As | Assert | Async | Await | Break | Class | Continue | Def | Del | Elif
                | Else | Except | Finally | For | From | Global | If | Import | In | Is | Lambda | Nonlocal | Not
                | Or | Pass | Raise | Return | Try | While | With | Yield
        )
    }

    /// Whether it only shapes lines and blocks.
    pub(crate) fn is_layout(self) -> bool {
        matches!(self, Token::Newline | Token::Indent | Token::Dedent)
    }
}
