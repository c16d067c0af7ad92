import { createRoot } from 'react-dom/client';
import 'slack-blocks-to-jsx/dist/style.css';
import './style.css';
import './blocks.css';
import { App } from './app.tsx';

createRoot(document.getElementById('root')!).render(<App />);
