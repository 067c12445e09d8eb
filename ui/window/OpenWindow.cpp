#include "ui/window/OpenWindow.h"

#include "app/NetworkWarmUp.h"
#include "ui/base/Format.h"
#include "ui/base/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ProjectController.h"
#include "ui/window/RecoveryController.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QLocale>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>
#include <QTimer>

#include <clocale>
#include <functional>
#include <utility>

namespace ui {

namespace {

/// Calls once, after a widget has been painted for the first time.
class AfterFirstPaint : public QObject
{
public:
    AfterFirstPaint(QWidget* widget, std::function<void()> call)
        : QObject(widget), m_call(std::move(call))
    {
        widget->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, m_call);
        }
        return false;
    }

private:
    std::function<void()> m_call;
};

/// Drawn here: the plugin that reads SVG icons may not be installed.
QIcon windowIcon()
{
    QSvgRenderer drawing(QStringLiteral(":/icons/surgescope.svg"));
    QIcon icon;
    for (const int size : {16, 32, 64, 256}) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        drawing.render(&painter);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace

int openWindow(int& argc, char** argv, const std::string& file, bool demo)
{
    const QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // Qt takes the user's; QLocale writes numbers for people
    QApplication::setApplicationName(QStringLiteral("Surgescope"));
    QApplication::setApplicationDisplayName(QStringLiteral("Surgescope"));
    QApplication::setApplicationVersion(QStringLiteral(SURGESCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("surgescope"));
    QApplication::setWindowIcon(windowIcon());
    app::Settings settings;
    speak(languageFor(settings.language(), QLocale::system().uiLanguages()));
    QLocale::setDefault(userLocale());

    ThemeSwitch theme;
    MainWindow window(settings, theme);
    app::NetworkWarmUp warmUp;
    QObject::connect(&warmUp, &app::NetworkWarmUp::ready, &window,
                     [&window](const QString&, bool usesReferenceBlas) {
                         if (usesReferenceBlas)
                             window.showNote(MainWindow::tr(
                                 "LibTorch is using the reference BLAS; install "
                                 "libopenblas0-pthread to train several times faster."));
                     });
    new AfterFirstPaint(&window, [&warmUp] { warmUp.start(); });
    window.show();
    if (demo)
        window.openDemo();
    else if (!file.empty())
        window.openFile(QString::fromLocal8Bit(file.c_str()));
    RecoveryController recovery(window.projects().project(), window);
    recovery.offer();
    return QApplication::exec();
}

} // namespace ui
