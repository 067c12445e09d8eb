#include "ui/data/FindingsList.h"

#include "app/MessageText.h"
#include "core/data/ReadingChoices.h"
#include "ui/base/Text.h"
#include "ui/base/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int kFewestLines = 2; ///< that there is room for; another reading may find more
constexpr int kMostLines = 5;   ///< that are seen at once

enum Column
{
    Mark,
    Sentence,
    Row,
    Repair
};

QToolButton* flatButton(const QString& text, const QString& name)
{
    auto* button = new QToolButton;
    button->setText(withoutMnemonic(text));
    button->setObjectName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

int lineHeight(const QWidget& widget)
{
    return widget.fontMetrics().height() + 8;
}

} // namespace

FindingsList::FindingsList(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its buttons have it
    setAccessibleName(tr("What was repaired or looks odd"));
}

void FindingsList::setFindings(const core::Findings& findings, const core::Table& table,
                               bool isSameData, bool hasSeries)
{
    const int place = isSameData ? verticalScrollBar()->value() : 0;
    m_content = new QWidget;
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins(0, 0, 4, 0);
    m_grid->setVerticalSpacing(1);
    m_grid->setColumnStretch(Sentence, 1);
    int number = 0;
    for (const core::Finding& finding : findings)
        addFinding(finding, table, number++);
    if (findings.empty() && hasSeries) {
        auto* nothing = new QLabel(tr("Nothing in the data looks odd."));
        nothing->setForegroundRole(QPalette::PlaceholderText);
        m_grid->addWidget(nothing, 0, Sentence);
    }
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    if (QWidget* before = takeWidget())
        before->deleteLater(); // a button of it may be what has led here
    setWidget(m_content);
    m_content->show();
    if (!isSameData)
        fit();
    verticalScrollBar()->setValue(place);
}

void FindingsList::addFinding(const core::Finding& finding, const core::Table& table, int number)
{
    const QString text = app::messageText(finding.message);
    const int size = fontMetrics().height();
    auto* mark = new QLabel;
    if (finding.isSuspicious)
        mark->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(size, size));
    else
        mark->setText(QStringLiteral("•"));
    mark->setFixedWidth(size);
    mark->setAlignment(Qt::AlignHCenter);
    auto* sentence = new QLabel(text);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sentence->setMinimumHeight(lineHeight(*this));
    sentence->setAccessibleName(finding.isSuspicious ? tr("Warning: %1").arg(text) : text);
    m_grid->addWidget(mark, number, Mark, Qt::AlignVCenter);
    m_grid->addWidget(sentence, number, Sentence);

    if (finding.row && *finding.row < table.rows()) {
        auto* row = flatButton(tr("Row %1").arg(table.sheetRow(*finding.row)),
                               QStringLiteral("row:%1").arg(number));
        row->setToolTip(tr("Goes to the row in the table"));
        row->setAccessibleDescription(text);
        connect(row, &QToolButton::clicked, this, [this, number] { emit rowAsked(number); });
        m_grid->addWidget(row, number, Row, Qt::AlignVCenter);
    }
    if (finding.option.empty())
        return;
    const bool hasValue = !finding.value.empty();
    auto* repair = flatButton(hasValue ? repairText(finding) : tr("Change…"),
                              QStringLiteral("repair:%1").arg(number));
    repair->setAccessibleDescription(text);
    connect(repair, &QToolButton::clicked, this, [this, number, hasValue, repair] {
        if (hasValue)
            emit repairAsked(number);
        else
            emit choicesAsked(number, repair->mapToGlobal(repair->rect().bottomLeft()));
    });
    m_grid->addWidget(repair, number, Repair, Qt::AlignVCenter);
}

void FindingsList::fit()
{
    if (m_grid == nullptr)
        return;
    m_width = width();
    const int room = std::max(1, width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    const int wanted = m_grid->hasHeightForWidth() ? m_grid->totalHeightForWidth(room)
                                                   : m_grid->totalSizeHint().height();
    const int line = lineHeight(*this) + 2;
    setFixedHeight(std::clamp(wanted, kFewestLines * line, kMostLines * line));
}

bool FindingsList::event(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        fit();
    return QScrollArea::event(event);
}

void FindingsList::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event); // also where a scroll bar comes or goes
    if (width() != m_width)
        fit();
}

QString repairText(const core::Finding& finding)
{
    const QString value = QString::fromStdString(finding.value);
    if (finding.option == "missing")
        return FindingsList::tr("Treat %1 as missing").arg(value);
    if (finding.option == "ignore")
        return FindingsList::tr("Ignore “%1”").arg(value);
    for (const core::OptionValue& known : core::readingOption(finding.option).values)
        if (known.name == finding.value)
            return FindingsList::tr("Choose: %1").arg(app::messageText(known.label));
    return FindingsList::tr("Choose: %1").arg(value);
}

} // namespace ui
