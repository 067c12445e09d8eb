#include "ui/window/HelpWindow.h"

#include "ui/base/Language.h"

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextFrame>
#include <QTextTable>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString kContents = QStringLiteral("index");

QString textOf(const QString& page)
{
    QFile file(QStringLiteral(":/help/%1/%2.md").arg(spokenLanguage(), page));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QToolButton* button(const QString& text, const QString& tip)
{
    auto* made = new QToolButton;
    made->setText(text);
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    made->setAutoRaise(true);
    return made;
}

/// With thin lines and room around texts, which Markdown has no words for.
void layOutTables(QTextDocument& document, const QColor& lines)
{
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(0.5);
        format.setBorderBrush(lines);
        format.setCellSpacing(0.0);
        format.setCellPadding(4.0);
        format.setTopMargin(8.0);
        format.setBottomMargin(8.0);
        table->setFormat(format);
    }
}

} // namespace

HelpWindow::HelpWindow(QWidget* parent)
    : QWidget(parent, Qt::Window), m_search(new QLineEdit), m_list(new QListWidget),
      m_text(new QTextBrowser)
{
    setObjectName(QStringLiteral("help"));
    setWindowTitle(tr("Help"));
    resize(920, 640);
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setToolTip(
        tr("Lists the pages that contain this text; Enter goes to the next place"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Help pages"));
    m_text->setAccessibleName(tr("Help page"));
    m_text->setOpenExternalLinks(true);
    m_text->document()->setDocumentMargin(16.0);

    auto* back = button(QStringLiteral("←"), tr("Back"));
    auto* forward = button(QStringLiteral("→"), tr("Forward"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addWidget(forward);
    buttons->addWidget(m_search);
    auto* side = new QWidget;
    auto* rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(buttons);
    rows->addWidget(m_list);
    auto* halves = new QSplitter;
    halves->addWidget(side);
    halves->addWidget(m_text);
    halves->setStretchFactor(1, 1);
    halves->setSizes({230, 690});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(halves);

    back->setEnabled(false);
    forward->setEnabled(false);
    connect(m_text, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_text, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);
    connect(back, &QToolButton::clicked, m_text, &QTextBrowser::backward);
    connect(forward, &QToolButton::clicked, m_text, &QTextBrowser::forward);
    connect(m_text, &QTextBrowser::sourceChanged, this, [this](const QUrl& url) {
        m_shown = url.fileName().chopped(3); // .md
        layOutTables(*m_text->document(), palette().color(QPalette::Mid));
        selectShown();
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item != nullptr)
            showPage(item->data(Qt::UserRole).toString());
    });
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::listPages);
    connect(m_search, &QLineEdit::returnPressed, this, &HelpWindow::find);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search,
            qOverload<>(&QWidget::setFocus));
    connect(new QShortcut(QKeySequence::Cancel, this), &QShortcut::activated, this,
            &QWidget::close);
    for (const QString& name : pages()) {
        const QString text = textOf(name);
        m_pages.push_back({name, text.section(QLatin1Char('\n'), 0, 0).mid(2), text});
    }
    listPages();
}

QStringList HelpWindow::pages()
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([a-z-]+)\\.md\\)"));
    QStringList names{kContents};
    auto links = link.globalMatch(textOf(kContents));
    while (links.hasNext())
        names.append(links.next().captured(1));
    return names;
}

void HelpWindow::showPage(const QString& name)
{
    const QUrl url(QStringLiteral("qrc:/help/%1/%2.md").arg(spokenLanguage(), name));
    if (m_text->source() != url)
        m_text->setSource(url);
    if (!isActiveWindow()) {
        show();
        raise();
        activateWindow();
    }
}

/// Those that contain what is searched for.
void HelpWindow::listPages()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Page& page : m_pages) {
        if (!page.text.contains(m_search->text(), Qt::CaseInsensitive))
            continue;
        auto* item = new QListWidgetItem(page.title, m_list);
        item->setData(Qt::UserRole, page.name);
    }
    selectShown();
}

void HelpWindow::selectShown()
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentItem(nullptr);
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole) == m_shown)
            m_list->setCurrentRow(row);
}

/// The next place on the page; from its end, or on a page without the text, the next page with it.
void HelpWindow::find()
{
    if (m_search->text().isEmpty() || m_list->count() == 0)
        return;
    if (m_list->currentRow() >= 0 && m_text->find(m_search->text()))
        return;
    m_list->setCurrentRow((m_list->currentRow() + 1) % m_list->count());
    m_text->moveCursor(QTextCursor::Start);
    m_text->find(m_search->text());
}

} // namespace ui
