#include "ui/window/StartPage.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kRecent = 5;

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent), m_recent(new QVBoxLayout)
{
    auto* title = new QLabel(tr("How high will demand go, and how sure are we?"));
    QFont large = title->font();
    large.setPointSizeF(1.6 * large.pointSizeF());
    title->setFont(large);
    title->setWordWrap(true);
    auto* open = new QCommandLinkButton(
        tr("Open a data file"),
        tr("CSV, Excel or OpenDocument, with times and numbers; or drop a file here."));
    open->setObjectName(QStringLiteral("startOpen"));
    auto* demo = new QCommandLinkButton(
        tr("Open the demo data"),
        tr("Half a year of hourly demand in a made-up city, with holidays."));
    demo->setObjectName(QStringLiteral("startDemo"));
    open->setIcon({}); // the words are enough
    demo->setIcon({});
    connect(open, &QAbstractButton::clicked, this, &StartPage::openAsked);
    connect(demo, &QAbstractButton::clicked, this, &StartPage::demoAsked);

    auto* column = new QWidget;
    column->setMaximumWidth(60 * fontMetrics().averageCharWidth() + 160); // less in a small window
    auto* rows = new QVBoxLayout(column);
    rows->setSpacing(10);
    rows->addWidget(title);
    rows->addSpacing(10);
    rows->addWidget(open);
    rows->addWidget(demo);
    rows->addSpacing(10);
    rows->addLayout(m_recent);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(column);
    layout->addStretch(3);
}

void StartPage::setRecentFiles(const QStringList& files)
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (files.isEmpty())
        return;
    m_recent->addWidget(new QLabel(tr("Recent files")));
    for (const QString& file : files.mid(0, kRecent)) {
        auto* button = new QToolButton;
        button->setText(fontMetrics().elidedText(QFileInfo(file).fileName(), Qt::ElideMiddle,
                                                 40 * fontMetrics().averageCharWidth()));
        button->setToolTip(file);
        button->setAutoRaise(true);
        connect(button, &QAbstractButton::clicked, this, [this, file] { emit fileAsked(file); });
        m_recent->addWidget(button);
    }
}

} // namespace ui
