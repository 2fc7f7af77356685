# What an HTML parser tells of whole, broken and unfinished documents, at once and letter by letter.
from html.parser import HTMLParser


class Told(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print('start', tag, attrs, self.getpos(), repr(self.get_starttag_text()))

    def handle_endtag(self, tag):
        print('end', tag, self.getpos())
    def handle_data(self, d):
        print('data', repr(d), self.getpos())
    def handle_comment(self, d):
        print('comment', repr(d))
    def handle_entityref(self, n):
        print('entity', n)
    def handle_charref(self, n):
        print('char', n)
    def handle_decl(self, d):
        print('decl', d)
    def handle_pi(self, d):
        print('pi', d)
    def unknown_decl(self, d):
        print('unknown', d)


docs = [
    '<!DOCTYPE html><html><head><title>Test &amp; x</title></head>\n<body class="a b" id=x data-y=\'1"\' checked>\n<p>Hi &lt;b&gt; &copy; &#65; &#x41;<br/>x<img src="a.png" alt="&quot;q&quot;"></p><!-- c -- d --><script>if (a<b && c) { "</p>" }</script><?php echo 1 ?></body></html>',
 '<a href="x', '<a href=x>y</a', 'a < b', 'a & b', '&amp', '&amp;', '&am', '&#6', '&#65', '<', '</', '<!', '<!-', '<!--', '<!-- x', '<?x', '<![CDATA[x]]>', '<![if x]>y<![endif]>', '<!bogus>', '</>', '</ a>', '</a b>', '</3>', '<a/b>', '<a / b=1>', "<a b='c'd=e>", '<A HREF=X>', '<p>a<p>b', '<style>a{b:c}</style x>y', '<script>a</scr', '<script>&amp;</script>&amp;', '<a$>', '<a b="c" "d">', '<div\nclass="x"\n>t</div>', 'x&y=z&lt', '&unknown; &notit;', '<br/><br /><br>', '<a b=c/>', '<a b="c"/>', '<input disabled value>', '<1>', 'text only\nline', '<p>é&eacute;</p>', '<a b = c>', '<a b==c>', '<a\x00b>', '<!DOCTYPE', '<!-->x-->', '<!--->x-->', '<p a=1 a=2>', '&#xzz;', '&#;', '& &x', '<sCript>x</SCRIPT>z']
for conv in (True, False):
    for d in docs:
        print('==', repr(d))
        p = Told(convert_charrefs=conv)
        try:
            p.feed(d)
            print('--')
            p.close()
        except Exception as e:
            print(type(e), e)
    p = Told(convert_charrefs=conv)
    for c in docs[0]:
        p.feed(c)
    p.close()
