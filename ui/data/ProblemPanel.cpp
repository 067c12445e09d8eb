#include "ui/data/ProblemPanel.h"

#include "app/MessageText.h"
#include "ui/base/Text.h"
#include "ui/base/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kLineLetters = 90; ///< of a line that is read with ease

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

ProblemPanel::ProblemPanel(QWidget* parent)
    : QScrollArea(parent), m_sentence(new QLabel), m_lead(new QLabel(tr("What can be done:"))),
      m_ways(new QVBoxLayout)
{
    m_sentence->setObjectName(QStringLiteral("dataProblem"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* explain = new QPushButton(tr("&Explain this table"));
    explain->setObjectName(QStringLiteral("explainTable"));
    explain->setToolTip(tr("Shows what drives one of its columns; that needs no time column"));
    connect(explain, &QPushButton::clicked, this, &ProblemPanel::explainAsked);

    auto* content = new QWidget;
    content->setMaximumWidth(kLineLetters * fontMetrics().averageCharWidth());
    auto* rows = new QVBoxLayout(content);
    rows->addWidget(m_sentence);
    rows->addSpacing(6);
    rows->addWidget(m_lead);
    rows->addLayout(m_ways);
    rows->addWidget(explain, 0, Qt::AlignLeft);
    rows->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its buttons have it
    setAccessibleName(tr("Why there is no series"));
    colour();
}

void ProblemPanel::setProblem(const core::ReadingProblem& problem, bool hasTimes)
{
    m_isFault = hasTimes;
    colour();
    m_sentence->setText(hasTimes
                            ? app::messageText(problem.message)
                            : tr("A table without times: it can be explained, that is, what drives "
                                 "one of its columns; all others take part. There is no series to "
                                 "forecast.") +
                                  QStringLiteral("\n\n") + app::messageText(problem.message));
    m_lead->setText(hasTimes ? tr("What can be done:") : tr("To forecast it all the same:"));
    while (QLayoutItem* item = m_ways->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be what has led here
        delete item;
    }
    for (const core::WayOut& way : problem.waysOut) {
        auto* button = new QPushButton(withoutMnemonic(capitalised(app::messageText(way.label))));
        button->setObjectName(
            QStringLiteral("way:%1").arg(QString::fromStdString(way.option + '=' + way.value)));
        connect(button, &QPushButton::clicked, this, [this, way] { emit wayChosen(way); });
        m_ways->addWidget(button, 0, Qt::AlignLeft);
    }
    m_lead->setVisible(!problem.waysOut.empty());
    verticalScrollBar()->setValue(0);
}

void ProblemPanel::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void ProblemPanel::colour()
{
    QPalette colours = palette();
    const Theme& theme = themeOf(colours);
    colours.setColor(QPalette::WindowText, m_isFault ? theme.error : theme.text);
    m_sentence->setPalette(colours);
}

} // namespace ui
